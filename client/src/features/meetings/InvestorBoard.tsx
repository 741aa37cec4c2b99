import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { CandidateList } from './CandidateList.tsx';
import { MeetingList } from './MeetingList.tsx';
import type { Board } from './meetingQueries.ts';
import { sortMeetings } from './meetingState.ts';

interface Props {
  eventId: string;
  board: Board;
  now: number;
}

/** Enterprises beside my meetings; on a phone one or the other. */
export function InvestorBoard({ eventId, board, now }: Props) {
  const { t } = useTranslation();
  const [view, setView] = useState<'candidates' | 'mine'>('candidates');
  const count = sortMeetings(board.mine, now).upcoming.length;
  return (
    <div className="board board--investor" data-view={view}>
      <div className="board__switch">
        {(['candidates', 'mine'] as const).map((one) => (
          <button
            key={one}
            type="button"
            className="board__switch-one"
            aria-pressed={view === one}
            onClick={() => setView(one)}
            data-testid={`board-${one}`}
          >
            {t(`meetings.${one}`)}
            {one === 'mine' && count > 0 && <span className="tabular"> {count}</span>}
          </button>
        ))}
      </div>
      <div className="board__candidates">
        <CandidateList eventId={eventId} board={board} now={now} />
      </div>
      <div className="board__mine">
        <Card title={t('meetings.mine')} data-testid="mine">
          <MeetingList
            meetings={board.mine}
            now={now}
            empty={<EmptyState title={t('meetings.none')} body={t('meetings.noneInvestor')} />}
          />
        </Card>
      </div>
    </div>
  );
}
