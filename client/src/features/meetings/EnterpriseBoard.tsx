import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { formatClock, formatDay } from '../../ui/time.ts';
import { MeetingItem } from './MeetingItem.tsx';
import { MeetingList } from './MeetingList.tsx';
import type { Board } from './meetingQueries.ts';
import { stateWord } from './meetingState.ts';
import { byDay, myFreeSlots } from './slots.ts';

interface Props {
  board: Board;
  now: number;
}

/** Requests to answer first, then what is arranged, then when I am free. */
export function EnterpriseBoard({ board, now }: Props) {
  const { t } = useTranslation();
  const requests = board.mine.filter((meeting) => stateWord(meeting, now) === 'awaitsMe');
  const others = board.mine.filter((meeting) => !requests.includes(meeting));
  return (
    <div className="board board--enterprise">
      {requests.length > 0 && (
        <Card title={t('meetings.requests')} data-testid="requests">
          <ul className="meetings">
            {requests.map((meeting) => (
              <MeetingItem key={meeting.id} meeting={meeting} now={now} />
            ))}
          </ul>
        </Card>
      )}
      {(others.length > 0 || requests.length === 0) && (
        <Card title={t('meetings.mine')} data-testid="mine">
          <MeetingList
            meetings={others}
            now={now}
            empty={
              requests.length > 0 ? null : <EmptyState title={t('meetings.none')} body={t('meetings.noneEnterprise')} />
            }
          />
        </Card>
      )}
      <FreeTimes board={board} now={now} />
    </div>
  );
}

function FreeTimes({ board, now }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const days = byDay(myFreeSlots(board.slots, now));
  return (
    <Card title={t('meetings.myFree')}>
      {days.length === 0 && <p className="muted">{t('meetings.noMyFree')}</p>}
      {days.map((day) => (
        <div key={day.startsAt} className="free-times">
          <span className="muted">{formatDay(day.startsAt, language, now)}</span>
          {day.slots.map(({ slot, startsAt, endsAt }) => (
            <span key={slot} className="tabular">
              {formatClock(startsAt, language)}–{formatClock(endsAt, language)}
            </span>
          ))}
        </div>
      ))}
    </Card>
  );
}
