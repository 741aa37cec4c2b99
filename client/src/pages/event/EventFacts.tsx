import type { EventView, StageView } from '@jingqi/contract';
import { CalendarPlus, Clock, Share2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HostLine } from '../../features/events/HostLine.tsx';
import { ShareDialog } from '../../features/events/ShareDialog.tsx';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Countdown } from '../../ui/Countdown.tsx';
import { LiveBadge } from '../../ui/LiveBadge.tsx';
import { formatRange } from '../../ui/time.ts';
import { useNow } from '../../ui/useNow.ts';

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
      <Actions event={event} isCountingDown={stage.state === 'countdown'} />
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

function Actions({ event, isCountingDown }: { event: EventView; isCountingDown: boolean }) {
  const { t } = useTranslation();
  const [isSharing, setSharing] = useState(false);
  const isOpen = event.state === 'live' || event.state === 'published';
  return (
    <>
      {isOpen && (
        <div className="facts__primary">
          <ButtonLink kind="primary" wide large to={`/e/${event.id}/live`} data-testid="enter-room">
            {event.state === 'live' || isCountingDown ? t('page.enterRoom') : t('page.enterWaiting')}
          </ButtonLink>
        </div>
      )}
      <div className="facts__more">
        {isOpen && (
          <a className="button" href={`/api/events/${event.id}/calendar.ics`} download data-testid="calendar">
            <CalendarPlus aria-hidden size={18} />
            {t('page.calendar')}
          </a>
        )}
        <Button onClick={() => setSharing(true)} data-testid="share">
          <Share2 aria-hidden size={18} />
          {t('page.share')}
        </Button>
      </div>
      <ShareDialog
        title={event.title}
        address={`${location.origin}/e/${event.id}`}
        open={isSharing}
        onClose={() => setSharing(false)}
      />
    </>
  );
}
