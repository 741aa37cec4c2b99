import type { EventView, StageView } from '@jingqi/contract';
import { Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { HostLine } from '../../features/events/HostLine.tsx';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Countdown } from '../../ui/Countdown.tsx';
import { LiveBadge } from '../../ui/LiveBadge.tsx';
import { formatRange } from '../../ui/time.ts';
import { useNow } from '../../ui/useNow.ts';
import { EventActions } from './EventActions.tsx';

interface Props {
  event: EventView;
  stage: StageView;
  /** What the server's clock is ahead of ours. */
  offsetMs: number;
}

/** Title, host, time, and the one thing to do now. */
export function EventFacts({ event, stage, offsetMs }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow(30_000, offsetMs);
  return (
    <div className="facts">
      <p className="row small">
        {event.state === 'live' ? <LiveBadge /> : <span className="mark">{t(`event.state.${event.state}`)}</span>}
        <span className="facts__brand">{t(`brand.${event.brand}`)}</span>
      </p>
      <h1 className="facts__title">{event.title}</h1>
      <HostLine host={event.host} />
      <p className="facts__when tabular">
        <Clock aria-hidden size={18} />
        {formatRange(event.startsAt, event.endsAt, language, now)}
      </p>
      {event.state === 'published' && <Coming startsAt={event.startsAt} offsetMs={offsetMs} now={now} />}
      {event.state === 'cancelled' && <p className="muted">{t('page.cancelledBody')}</p>}
      {!event.guestsAllowed && event.state !== 'ended' && <p className="small muted">{t('page.membersOnly')}</p>}
      <EventActions event={event} isCountingDown={stage.state === 'countdown'} offsetMs={offsetMs} />
    </div>
  );
}

function Coming({ startsAt, offsetMs, now }: { startsAt: string; offsetMs: number; now: number }) {
  const { t } = useTranslation();
  if (Date.parse(startsAt) <= now) return <p className="facts__soon">{t('page.soon')}</p>;
  return (
    <div className="facts__countdown">
      <span className="small muted">{t('page.startsIn')}</span>
      <Countdown to={startsAt} offsetMs={offsetMs} />
    </div>
  );
}
