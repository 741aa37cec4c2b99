import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventSessionHandle } from '../../realtime/index.ts';
import { Frame } from './Frame.tsx';
import type { PictureTime } from './pictured/PictureTime.ts';
import { StaticScreen } from './StaticScreen.tsx';

// The media library is loaded when there is something to play or to publish.
const StageMedia = lazy(async () => ({ default: (await import('./StageMedia.tsx')).StageMedia }));

interface Props {
  /** As of the picture. */
  session: EventSessionHandle;
  time: PictureTime;
}

/** The frame with whatever belongs into it now. */
export function StageArea({ session, time }: Props) {
  const { t } = useTranslation();
  const { event, stage, role } = session;
  if (!event || !stage) return null;
  // A picture that comes late is played to its end, although the event has ended.
  const isOver =
    event.state === 'cancelled' || stage.state === 'ended' || (event.state === 'ended' && stage.state !== 'live');
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
      <StageMedia key={event.id} session={session} event={event} view={stage} time={time} />
    </Suspense>
  );
}
