import type { MeetingView } from '@jingqi/contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { formatRange } from '../../ui/time.ts';
import { MeetingActions } from './MeetingActions.tsx';
import { otherParty, partyWords, stateWord, toneOf } from './meetingState.ts';

interface Props {
  meeting: MeetingView;
  now: number;
  /** Names the event too, where meetings of several stand together. */
  showsEvent?: boolean;
}

/** A meeting of mine: when, with whom, how it stands, what to do. */
export function MeetingItem({ meeting, now, showsEvent = false }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const word = stateWord(meeting, now);
  const { heading, person } = partyWords(otherParty(meeting));
  return (
    <li className="meeting" data-testid="meeting" data-state={word}>
      <div className="meeting__head">
        <span className="meeting__when tabular">{formatRange(meeting.startsAt, meeting.endsAt, language, now)}</span>
        <span className={`chip chip--${toneOf(word)}`}>{t(`meetings.state.${word}`)}</span>
      </div>
      <p>
        <strong>{heading}</strong>
        <span className="muted small">
          {' '}
          {[person, t('meetings.table', { table: meeting.table })].filter(Boolean).join(' · ')}
        </span>
      </p>
      {showsEvent && <p className="muted small">{meeting.eventTitle}</p>}
      <Notes meeting={meeting} now={now} />
      <MeetingActions meeting={meeting} now={now} />
    </li>
  );
}

/** What was written and why, in the order it matters. */
function Notes({ meeting, now }: Omit<Props, 'showsEvent'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { proposal, message, reason, lostWhy } = meeting;
  const who = proposal?.by === meeting.side ? t('meetings.me') : t('meetings.them');
  return (
    <>
      {proposal && (
        <p className="meeting__proposal" data-testid="proposal">
          {t('meetings.proposal', { who, when: formatRange(proposal.startsAt, proposal.endsAt, language, now) })}
          {proposal.message !== '' && <span className="muted"> · {proposal.message}</span>}
        </p>
      )}
      <Expiry meeting={meeting} now={now} />
      {message !== '' && <p className="small">{t('meetings.said', { message })}</p>}
      {reason !== '' && <p className="small muted">{t('meetings.because', { reason })}</p>}
      {lostWhy && <p className="small muted">{t(`meetings.lost.${lostWhy}`)}</p>}
    </>
  );
}

const hourMs = 3_600_000;

/** How long there is to answer. */
function Expiry({ meeting, now }: Omit<Props, 'showsEvent'>) {
  const { t } = useTranslation();
  const word = stateWord(meeting, now);
  if (meeting.expiresAt === null || (word !== 'awaitsMe' && word !== 'awaitsThem')) return null;
  const left = Date.parse(meeting.expiresAt) - now;
  const words =
    left >= 2 * hourMs
      ? t('meetings.leftHours', { count: Math.floor(left / hourMs) })
      : left >= 60_000
        ? t('meetings.leftMinutes', { count: Math.floor(left / 60_000) })
        : t('meetings.leftSoon');
  return (
    <p className="small meeting__expiry tabular">
      {t(word === 'awaitsMe' ? 'meetings.expires' : 'meetings.expiresOther', { left: words })}
    </p>
  );
}
