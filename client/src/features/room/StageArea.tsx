import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventSessionHandle } from '../../realtime/index.ts';
import { Frame } from './Frame.tsx';
import { StaticScreen } from './StaticScreen.tsx';

// The media library is loaded when there is something to play or to publish.
const StageMedia = lazy(async () => ({ default: (await import('./StageMedia.tsx')).StageMedia }));

/** The frame with whatever belongs into it now. */
export function StageArea({ session }: { session: EventSessionHandle }) {
  const { t } = useTranslation();
  const { event, stage, role } = session;
  if (!event || !stage) return null;
  const isOver = stage.state === 'ended' || event.state === 'ended' || event.state === 'cancelled';
  const hasMedia = !isOver && (stage.state !== 'idle' || role === 'speaker');
  if (!hasMedia) {
    return (
      <Frame session={session}>
        <StaticScreen session={session} event={event} stage={stage} />
      </Frame>
    );
  }
  const opening = (
    <Frame session={session}>
      <p className="slate">{t('room.loadingPicture')}</p>
    </Frame>
  );
  return (
    <Suspense fallback={opening}>
      <StageMedia session={session} event={event} view={stage} />
    </Suspense>
  );
}
