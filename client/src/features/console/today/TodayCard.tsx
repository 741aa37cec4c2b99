import type { StaffEventView } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { formatRange } from '../../../ui/time.ts';
import { durationWords } from '../duration.ts';
import { StateTag } from '../events/StateTag.tsx';
import { LinkButton } from '../LinkButton.tsx';
import { useStaffRole } from '../useStaffRole.ts';
import { nextAction, type TodayAction } from './dayPlan.ts';

const targets: Record<TodayAction, (id: string) => string> = {
  publish: (id) => `/console/events/${id}`,
  view: (id) => `/console/events/${id}`,
  openControl: (id) => `/console/control/${id}`,
  review: (id) => `/console/moderation/${id}`,
  viewLeads: (id) => `/console/leads?event=${id}`,
};

/** One event of the day: state, time, what waits, and the one thing to do. */
export function TodayCard({ event, now }: { event: StaffEventView; now: number }) {
  const language = useLanguage();
  return (
    <article className={`panel today-card today-card--${event.state}`} data-testid={`today-${event.id}`}>
      <div className="today-card__head">
        <StateTag state={event.state} />
        <CountTo event={event} now={now} />
      </div>
      <h3 className="today-card__title">
        <Link to={`/console/events/${event.id}`}>{event.title}</Link>
      </h3>
      <p className="muted">
        {formatRange(event.startsAt, event.endsAt, language, now)}
        <br />
        {event.host.name} · {event.host.office}
      </p>
      <Foot event={event} />
    </article>
  );
}

function CountTo({ event, now }: { event: StaffEventView; now: number }) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  const start = Date.parse(event.state === 'live' ? (event.liveAt ?? event.startsAt) : event.startsAt);
  if (event.state === 'ended' || event.state === 'cancelled') return null;
  const time = durationWords(Math.abs(start - now), language);
  const key = event.state === 'live' ? 'onAirFor' : start > now ? 'startsIn' : 'late';
  return (
    <span className={key === 'late' ? 'today-card__late tabular' : 'muted tabular'} data-testid="today-clock">
      {t(`today.${key}`, { time })}
    </span>
  );
}

function Foot({ event }: { event: StaffEventView }) {
  const { t } = useTranslation('console');
  const role = useStaffRole();
  const action = nextAction(event, role);
  return (
    <div className="today-card__foot">
      <Link className="count" to={`/console/moderation/${event.id}`} data-testid="today-waiting">
        <strong className={event.waiting > 0 ? 'count__hot tabular' : 'tabular'}>{event.waiting}</strong>
        {t('today.waiting')}
      </Link>
      {role === 'operator' && (
        <Link className="count" to={`/console/leads?event=${event.id}`} data-testid="today-leads">
          <strong className="tabular">{event.leads}</strong>
          {t('today.leads')}
        </Link>
      )}
      <LinkButton
        to={targets[action](event.id)}
        type={action === 'view' || action === 'viewLeads' ? 'default' : 'primary'}
        className="today-card__action"
        data-testid="today-action"
      >
        {t(`today.actions.${action}`)}
      </LinkButton>
    </div>
  );
}
