import type { EventView, StageView } from '@jingqi/contract';
import { Megaphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EventSessionHandle } from '../../realtime/index.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { formatElapsed } from '../../ui/time.ts';
import { useNow } from '../../ui/useNow.ts';
import { HostLine } from '../events/HostLine.tsx';

/** Under the picture: announcement, where we are in the programme, how long on air. */
export function RoomInfo({
  session,
  event,
  stage,
}: {
  session: EventSessionHandle;
  event: EventView;
  stage: StageView;
}) {
  const { t } = useTranslation();
  return (
    <section className="room__info" aria-label={t('room.about')}>
      <div aria-live="polite">
        {stage.announcement && (
          <p className="announcement" data-testid="announcement">
            <Megaphone aria-hidden size={18} />
            <span className="visually-hidden">{t('room.announcement')}</span>
            {stage.announcement.text}
          </p>
        )}
      </div>
      {stage.state === 'live' && <Position event={event} stage={stage} offsetMs={session.offsetMs} />}
      {session.role === 'host' && (
        <p className="row">
          {t('room.studioHint')}
          <ButtonLink to={`/studio/${event.id}`}>{t('room.toStudio')}</ButtonLink>
        </p>
      )}
      <div className="room__host">
        <HostLine host={event.host} />
      </div>
    </section>
  );
}

function Position({ event, stage, offsetMs }: { event: EventView; stage: StageView; offsetMs: number }) {
  const { t } = useTranslation();
  const now = useNow(1_000, offsetMs);
  const at = event.runOfShow.findIndex(({ id }) => id === stage.cueId);
  const [current, next] = at < 0 ? [] : event.runOfShow.slice(at, at + 2);
  return (
    <p className="position" data-testid="position">
      {current && <span className="position__now">{t('room.nowItem', { title: current.title })}</span>}
      {next && <span className="muted position__next">{t('room.nextItem', { title: next.title })}</span>}
      {stage.liveAt !== null && (
        <span className="muted tabular position__elapsed">
          <span className="visually-hidden">{t('room.elapsed')}</span> {formatElapsed(now - Date.parse(stage.liveAt))}
        </span>
      )}
    </p>
  );
}
