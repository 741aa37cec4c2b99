import type { EventView } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { Countdown } from '../../ui/Countdown.tsx';
import { LiveBadge } from '../../ui/LiveBadge.tsx';
import { Poster } from '../../ui/Poster.tsx';
import { formatInstant } from '../../ui/time.ts';
import './events.css';

/** The large event on top of the home page: on air, or the next one. */
export function LeadEvent({ event, now }: { event: EventView; now: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const isLive = event.state === 'live';
  return (
    <article className="lead" data-testid={isLive ? 'live-event' : 'next-event'}>
      <Link to={isLive ? `/e/${event.id}/live` : `/e/${event.id}`} className="lead__poster" tabIndex={-1} aria-hidden>
        <Poster title={event.title} brand={event.brand} cover={event.cover} />
      </Link>
      <div className="lead__body">
        <div className="row">
          {isLive && <LiveBadge />}
          <span className="small lead__brand">{t(`brand.${event.brand}`)}</span>
        </div>
        <h3 className="lead__title">
          <Link to={`/e/${event.id}`}>{event.title}</Link>
        </h3>
        <p className="muted">
          {event.host.name} · {event.host.office} {event.host.title}
        </p>
        <p className="muted tabular">{formatInstant(event.startsAt, language, now)}</p>
        {!isLive && <Countdown to={event.startsAt} />}
        <ButtonLink kind="primary" large to={isLive ? `/e/${event.id}/live` : `/e/${event.id}`}>
          {isLive ? t('home.enter') : t('home.see')}
        </ButtonLink>
      </div>
    </article>
  );
}
