import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConnectionBanner } from '../ConnectionMark.tsx';
import type { StaffSession } from '../SessionGate.tsx';
import { useNow } from '../../../ui/useNow.ts';
import './board.css';
import { BoardContext } from './boardContext.ts';
import { BoardDialogs } from './BoardDialogs.tsx';
import { BoardHead } from './BoardHead.tsx';
import { columnNames } from './columns.ts';
import { ColumnTabs } from './ColumnTabs.tsx';
import type { Intent } from './keys.ts';
import { KeyLegend } from './KeyLegend.tsx';
import { QuestionColumn } from './QuestionColumn.tsx';
import { useBoard } from './useBoard.ts';
import { useBoardActs } from './useBoardActs.ts';
import { useBoardKeys } from './useBoardKeys.ts';

// The server tells a newcomer this many, those who wait longest first.
const shownLimit = 500;

/** The moderator's screen: 待审 / 已选 / 已答, by keyboard or pointer. */
export function ModerationBoard({ session }: { session: StaffSession }) {
  const { t } = useTranslation('console');
  const board = useBoard(session);
  const acts = useBoardActs(board);
  const now = useNow(1_000, session.offsetMs);
  const search = useRef<HTMLInputElement>(null);
  const [isLegendOpen, setLegendOpen] = useState(false);
  useBoardKeys(board.dialog !== null, (intent: Intent) => {
    board.letGo();
    if (intent === 'search') search.current?.focus();
    else if (intent === 'help') setLegendOpen((isOpen) => !isOpen);
    else acts.act(intent);
  });
  return (
    <BoardContext value={{ board, acts, now }}>
      <div className="board" data-column={board.selection.column} data-testid="board">
        <ConnectionBanner connection={session.connection} />
        <BoardHead searchRef={search} />
        {session.staffQuestions.length >= shownLimit && (
          <p className="board__capped">{t('moderation.capped', { count: shownLimit })}</p>
        )}
        <ColumnTabs />
        <div className="board__columns">
          {columnNames.map((name) => (
            <QuestionColumn key={name} name={name} />
          ))}
        </div>
        <KeyLegend isWhole={isLegendOpen} onToggle={() => setLegendOpen((isOpen) => !isOpen)} />
        <BoardDialogs />
      </div>
    </BoardContext>
  );
}
