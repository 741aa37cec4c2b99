import type { ReplayView } from '@jingqi/contract';
import type { UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { isApiError } from '../../api/ApiError.ts';
import { useEvent, type EventAnswer } from '../../api/queries.ts';
import { isAwaited, replayStateOf } from '../../features/replay/logic/replayStateOf.ts';
import { ReplayAway } from '../../features/replay/ReplayAway.tsx';
import { useReplay } from '../../features/replay/useReplay.ts';
import { Watch } from '../../features/replay/Watch.tsx';
import '../../i18n/replay/load.ts';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { useNow } from '../../ui/useNow.ts';
import { useTitle } from '../../ui/useTitle.ts';
import { Record } from '../event/Record.tsx';
import '../event/event.css';
import { NotFoundPage } from '../NotFoundPage.tsx';
import { ReplaySignIn } from './ReplaySignIn.tsx';

/** /e/:id/replay */
export function ReplayPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const query = useEvent(id);
  const title = query.data?.event.title ?? '';
  useTitle(title === '' ? '' : t('replay.title', { title }));
  if (query.data) return <Replay key={id} data={query.data} />;
  if (isApiError(query.error, 'NOT_FOUND', 'INVALID_INPUT')) return <NotFoundPage />;
  return query.error ? <Failed error={query.error} onRetry={() => void query.refetch()} /> : <Opening />;
}

function Replay({ data: { event, offsetMs } }: { data: EventAnswer }) {
  const now = useNow(30_000, offsetMs);
  const query = useReplay(event.id, isAwaited(event, now));
  const onAsk = useAsk(query);
  const state = replayStateOf({ event, hasReplay: query.data !== undefined, error: query.error, now });
  if (state === 'ready' && query.data) return <Watch event={event} view={query.data} onAsk={onAsk} />;
  if (state === 'signIn') return <ReplaySignIn eventId={event.id} />;
  if (state === 'failed') return <Failed error={query.error} onRetry={() => void query.refetch()} />;
  if (state === 'loading' || state === 'ready') return <Opening />;
  return (
    <ReplayAway event={event} why={state}>
      {event.state === 'ended' && <Record eventId={event.id} />}
    </ReplayAway>
  );
}

function useAsk({ refetch }: UseQueryResult<ReplayView>): () => Promise<ReplayView | null> {
  return useCallback(async () => {
    const { data, isSuccess } = await refetch();
    return isSuccess ? data : null;
  }, [refetch]);
}

function Opening() {
  return (
    <div className="page">
      <Skeleton lines={5} picture />
    </div>
  );
}

function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <div className="page">
      <ErrorState error={error} onRetry={onRetry} />
    </div>
  );
}
