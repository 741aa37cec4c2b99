import type { EventView } from '@jingqi/contract';
import { Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { LiveBadge } from '../../ui/LiveBadge.tsx';
import { Poster } from '../../ui/Poster.tsx';
import { formatInstant } from '../../ui/time.ts';
import './events.css';

/** An event in a list: the whole card leads to its page, or to the replay where there is one. */
export function EventCard({ event, now }: { event: EventView; now: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const hasReplay = event.state === 'ended' && event.replay;
  return (
    <article className="event-card" data-testid="event-card">
      <div className="event-card__poster">
        <Poster title={event.title} brand={event.brand} cover={event.cover} />
        {hasReplay && (
          <span className="event-card__play" aria-hidden>
            <Play size={20} />
          </span>
        )}
      </div>
      <div className="event-card__body">
        {event.state === 'live' && <LiveBadge />}
        <h3 className="event-card__title">
          <Link className="event-card__link" to={hasReplay ? `/e/${event.id}/replay` : `/e/${event.id}`}>
            {event.title}
          </Link>
        </h3>
        <p className="small muted tabular">{formatInstant(event.startsAt, language, now)}</p>
        <p className="small muted event-card__host">
          {event.host.name} · {event.host.office}
        </p>
        {event.state === 'ended' && (
          <p className="small event-card__more">{t(hasReplay ? 'page.watchReplay' : 'home.record')}</p>
        )}
      </div>
    </article>
  );
}
