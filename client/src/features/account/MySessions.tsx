import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import './account.css';
import { useMySessions } from './accountQueries.ts';
import { SessionRow } from './SessionRow.tsx';
import { useSessionsEnded } from './useSessionsEnded.ts';

/** Where I am signed in; each can be ended. */
export function MySessions() {
  const { t } = useTranslation();
  const query = useMySessions();
  if (query.isLoadingError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <Skeleton lines={3} />;
  const hasOthers = query.data.items.some(({ current }) => !current);
  return (
    <div className="stack">
      <p className="muted small">{t(hasOthers ? 'account.sessions.intro' : 'account.sessions.only')}</p>
      <ul className="rows">
        {query.data.items.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
      {hasOthers && <EndOthers />}
    </div>
  );
}

function EndOthers() {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const ended = useSessionsEnded();
  const end = useMutation({
    mutationFn: () => call('endOtherSessions'),
    onSuccess: ({ ended: count }) => {
      setAsking(false);
      ended.said(t('account.sessions.endedOthers', { count }));
    },
    onError: ended.failed,
  });
  return (
    <>
      <Button wide onClick={() => setAsking(true)} data-testid="end-others">
        {t('account.sessions.endOthers')}
      </Button>
      <ConfirmDialog
        title={t('account.sessions.endOthersTitle')}
        body={t('account.sessions.endOthersBody')}
        yes={t('account.sessions.yes')}
        no={t('account.sessions.no')}
        open={isAsking}
        busy={end.isPending}
        onYes={() => end.mutate()}
        onNo={() => setAsking(false)}
      />
    </>
  );
}
