import type { StaffQuestion } from '@jingqi/contract';
import { useMemo, useState } from 'react';
import type { StaffSession } from '../SessionGate.tsx';
import { intoColumns, matching, type ColumnName, type Columns } from './columns.ts';
import { moveSelection, neighbourOf, type Selection } from './keys.ts';
import { similarityOf } from './similarity.ts';
import { useHeldColumn } from './useHeldColumn.ts';
import { usePendingActs } from './usePendingActs.ts';
import { useQuestionCommands } from './useQuestionCommands.ts';
import { useSteadyLists, type SteadyLists } from './useSteadyLists.ts';

export interface BoardDialog {
  kind: 'reject' | 'merge' | 'edit' | 'text';
  question: StaffQuestion;
}

/** The state of the board: who stands where, what is selected, what waits to be sent, which dialogue is open. */
export function useBoard(session: StaffSession) {
  const { staffQuestions } = session;
  const [words, setWords] = useState('');
  const { held, letGo } = useHeldColumn();
  const [dialog, setDialog] = useState<BoardDialog | null>(null);
  const columns = useMemo(() => intoColumns(matching(staffQuestions, words)), [staffQuestions, words]);
  const byId = useMemo(() => new Map(staffQuestions.map((question) => [question.id, question])), [staffQuestions]);
  const lists = useSteadyLists(columns, held);
  const commands = useQuestionCommands(session);
  const pending = usePendingActs(commands.deliver);
  const selecting = useSelection(
    livingRows(lists, columns),
    pending.acts.map((act) => act.questionId),
  );
  const similar = useSimilar(staffQuestions);
  return {
    session,
    words,
    setWords,
    letGo,
    dialog,
    setDialog,
    columns,
    byId,
    lists,
    commands,
    pending,
    similar,
    ...selecting,
  };
}
export type Board = ReturnType<typeof useBoard>;

/** The rows in their steady order without those that only stay so that nothing moves under the pointer. */
function livingRows(lists: SteadyLists, columns: Columns): Record<ColumnName, readonly string[]> {
  const rowsOf = (name: ColumnName): string[] => {
    const there = new Set(columns[name].map((question) => question.id));
    return lists[name].shown.filter((id) => there.has(id));
  };
  return { waiting: rowsOf('waiting'), chosen: rowsOf('chosen'), done: rowsOf('done') };
}

function useSelection(ids: Record<ColumnName, readonly string[]>, pendingIds: readonly string[]) {
  const [chosen, setChosen] = useState<Selection>({ column: 'waiting', id: null });
  // What was selected may have left: the first row stands in, so that a key never acts on something unseen.
  const isThere = chosen.id !== null && ids[chosen.column].includes(chosen.id);
  const selection = isThere ? chosen : { column: chosen.column, id: ids[chosen.column][0] ?? null };
  const move = (to: 'next' | 'previous' | 'left' | 'right'): void => setChosen(moveSelection(selection, ids, to));
  const passOn = (id: string): void => {
    const list = ids[selection.column].filter((other) => other === id || !pendingIds.includes(other));
    const next = neighbourOf(list, id);
    if (next !== null) setChosen({ column: selection.column, id: next });
  };
  return { selection, select: setChosen, move, passOn };
}

// The comparison is made anew only when a text changes, not with each vote.
function useSimilar(questions: readonly StaffQuestion[]): (id: string) => string[] {
  const open = questions.filter((question) => question.state !== 'rejected' && question.state !== 'merged');
  const signature = open.map(({ id, text }) => `${id}\u0000${text}`).join('\u0001');
  return useMemo(
    () =>
      similarityOf(
        signature.split('\u0001').map((part) => {
          const [id = '', text = ''] = part.split('\u0000');
          return { id, text };
        }),
      ),
    [signature],
  );
}
