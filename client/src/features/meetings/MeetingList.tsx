import type { MeetingView } from '@jingqi/contract';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MeetingItem } from './MeetingItem.tsx';
import { sortMeetings } from './meetingState.ts';

interface Props {
  meetings: readonly MeetingView[];
  now: number;
  showsEvent?: boolean;
  /** Shown when there is none to come. */
  empty: ReactNode;
}

/** Those to come first; the past ones folded away. */
export function MeetingList({ meetings, now, showsEvent = false, empty }: Props) {
  const { t } = useTranslation();
  const { upcoming, past } = sortMeetings(meetings, now);
  const item = (meeting: MeetingView): ReactNode => (
    <MeetingItem key={meeting.id} meeting={meeting} now={now} showsEvent={showsEvent} />
  );
  return (
    <>
      {upcoming.length > 0 ? <ul className="meetings">{upcoming.map(item)}</ul> : empty}
      {past.length > 0 && (
        <details className="meetings__past" data-testid="past-meetings">
          <summary>{t('meetings.past', { count: past.length })}</summary>
          <ul className="meetings">{past.map(item)}</ul>
        </details>
      )}
    </>
  );
}
