import type { StaffEventView } from '@jingqi/contract';
import { Button, Dropdown } from 'antd';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { Poster } from '../../../ui/Poster.tsx';
import { formatRange } from '../../../ui/time.ts';
import { LinkButton } from '../LinkButton.tsx';
import { useStaffRole } from '../useStaffRole.ts';
import { StateTag } from './StateTag.tsx';
import { StudioLinkDialog } from './StudioLink.tsx';
import { useEventActs } from './useEventActs.tsx';

/** One event of the list. */
export function EventRow({ event, now }: { event: StaffEventView; now: number }) {
  const { t } = useTranslation('console');
  const language = useLanguage();
  return (
    <li className="event-row" data-testid={`event-row-${event.id}`} data-state={event.state}>
      <div className="event-row__poster">
        <Poster title={event.title} brand={event.brand} cover={event.cover} />
      </div>
      <div className="event-row__main">
        <p className="event-row__line">
          <StateTag state={event.state} />
          <Link to={`/console/events/${event.id}`} className="event-row__title">
            {event.title}
          </Link>
        </p>
        <p className="muted">{formatRange(event.startsAt, event.endsAt, language, now)}</p>
        <p className="muted">
          {event.host.name} · {event.host.office}
        </p>
      </div>
      <p className="event-row__number">
        <strong className={event.waiting > 0 ? 'tabular event-row__hot' : 'tabular'}>{event.waiting}</strong>
        <span className="muted">{t('events.column.waiting')}</span>
      </p>
      <p className="event-row__number">
        <strong className="tabular">{event.leads}</strong>
        <span className="muted">{t('events.column.leads')}</span>
      </p>
      <RowActs event={event} />
    </li>
  );
}

function RowActs({ event }: { event: StaffEventView }) {
  const { t } = useTranslation('console');
  const role = useStaffRole();
  const isOperator = role === 'operator';
  const isOpen = event.state === 'published' || event.state === 'live';
  return (
    <div className="event-row__acts">
      {role !== 'auditor' && (
        <LinkButton to={`/console/moderation/${event.id}`} data-testid="row-moderation">
          {t('events.open.moderation')}
        </LinkButton>
      )}
      {isOperator && isOpen && (
        <LinkButton to={`/console/control/${event.id}`} type="primary" data-testid="row-control">
          {t('events.open.control')}
        </LinkButton>
      )}
      {isOperator && event.state === 'draft' && (
        <LinkButton to={`/console/events/${event.id}`} type="primary" data-testid="row-edit">
          {t('events.open.edit')}
        </LinkButton>
      )}
      {isOperator && <MoreActs event={event} />}
    </div>
  );
}

function MoreActs({ event }: { event: StaffEventView }) {
  const { t } = useTranslation('console');
  const navigate = useNavigate();
  const [isLinkOpen, setLinkOpen] = useState(false);
  const { publish, cancel } = useEventActs();
  const isDraft = event.state === 'draft';
  const isComing = isDraft || event.state === 'published';
  const items = [
    { key: 'edit', label: t('events.open.edit'), onClick: () => void navigate(`/console/events/${event.id}`) },
    ...(isDraft ? [{ key: 'publish', label: t('events.publish.action'), onClick: () => publish(event) }] : []),
    ...(event.state === 'ended' || event.state === 'cancelled'
      ? []
      : [{ key: 'link', label: t('events.studio.action'), onClick: () => setLinkOpen(true) }]),
    ...(isComing
      ? [{ key: 'cancel', label: t('events.cancel.action'), danger: true, onClick: () => cancel(event) }]
      : []),
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
        <Button icon={<Ellipsis size={16} />} aria-label={t('events.open.more')} data-testid="row-more" />
      </Dropdown>
      <StudioLinkDialog eventId={event.id} open={isLinkOpen} onClose={() => setLinkOpen(false)} />
    </>
  );
}
