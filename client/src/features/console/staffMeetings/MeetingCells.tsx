import type { MeetingState, PartyView, StaffMeetingView } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { formatClock, formatDay } from '../../../ui/time.ts';
import { useNow } from '../../../ui/useNow.ts';

const looks: Record<MeetingState, string> = {
  pending: 'chip--warning',
  accepted: 'chip--primary',
  held: 'chip--success',
  lost: 'chip--danger',
  declined: '',
  expired: '',
  cancelled: '',
};
interface Cell {
  meeting: StaffMeetingView;
}

/** “今天 19:30–19:45”. */
export function useMeetingTime(): (meeting: StaffMeetingView) => string {
  const language = useLanguage();
  const now = useNow(60_000);
  return ({ startsAt, endsAt }) =>
    `${formatDay(startsAt, language, now)} ${formatClock(startsAt, language)}–${formatClock(endsAt, language)}`;
}

/** On a phone the row has this cell alone, so it says what the others would. */
export function MeetingCell({ meeting, time }: Cell & { time: string }) {
  const { t } = useTranslation('console');
  return (
    <>
      {time}
      <div className="staff-meetings__phone">
        <span className="muted">{t('staffMeetings.table', { table: meeting.table })}</span>
        <PartyCell party={meeting.investor} />
        <PartyCell party={meeting.enterprise} />
        <StateCell meeting={meeting} />
        <VerdictCell meeting={meeting} />
      </div>
    </>
  );
}

export function PartyCell({ party: { name, organisation } }: { party: PartyView }) {
  return (
    <span className="staff-meetings__party">
      <span>{organisation || name}</span>
      {organisation !== '' && <span className="muted">{name}</span>}
    </span>
  );
}

export function StateCell({ meeting: { state, lostWhy, isHelperInvited } }: Cell) {
  const { t } = useTranslation('console');
  return (
    <span className="staff-meetings__party">
      <span className={`chip ${looks[state]}`}>{t(`staffMeetings.state.${state}`)}</span>
      {lostWhy !== null && <span>{t(`staffMeetings.lost.${lostWhy}`)}</span>}
      {isHelperInvited && <span className="muted">{t('staffMeetings.helper')}</span>}
    </span>
  );
}

/** What the evidence says of each side. */
export function VerdictCell({ meeting: { verdict } }: Cell) {
  const { t } = useTranslation('console');
  if (verdict === null) return <span className="muted">{t('registrations.absent')}</span>;
  return (
    <span className="staff-meetings__party">
      {(['investor', 'enterprise'] as const).map((side) => (
        <span key={side}>
          <span className="muted">{t(`staffMeetings.column.${side}`)}</span>{' '}
          {t(`staffMeetings.verdict.${verdict[side]}`)}
        </span>
      ))}
    </span>
  );
}
