import { useTranslation } from 'react-i18next';
import { useNotice } from '../useNotice.ts';
import { columnOf } from './columns.ts';
import { actsFor, type Intent } from './keys.ts';
import type { Board } from './useBoard.ts';

/** Turns what is meant (a key or a button) into a change of the board or a command. */
export function useBoardActs(board: Board) {
  const { t } = useTranslation('console');
  const notice = useNotice();
  const undo = (id?: string): void => {
    const undone = board.pending.undo(id);
    if (!undone) return notice.tell(t('moderation.pending.nothing'));
    const question = board.byId.get(undone.questionId);
    if (question) board.select({ column: columnOf(question), id: question.id });
    notice.tell(t('moderation.pending.undone'));
  };
  const act = (intent: Intent, id = board.selection.id): void => {
    if (intent === 'next' || intent === 'previous' || intent === 'left' || intent === 'right')
      return board.move(intent);
    if (intent === 'undo') return undo();
    const question = id === null ? undefined : board.byId.get(id);
    if (!question || board.pending.acts.some((pending) => pending.questionId === question.id)) return;
    if (!actsFor(question, board.session.event.state === 'live').includes(intent)) {
      if (isAct(intent)) notice.tell(t('moderation.noAct', { act: t(`moderation.act.${intent}`) }));
      return;
    }
    if (intent === 'approve') {
      board.pending.add({ kind: 'approve', questionId: question.id });
      board.passOn(question.id);
    } else if (intent === 'reject' || intent === 'merge' || intent === 'edit' || intent === 'text') {
      board.setDialog({ kind: intent, question });
    } else if (intent === 'pin' || intent === 'air' || intent === 'voice') void board.commands[intent](question);
  };
  return { act, undo };
}
export type BoardActs = ReturnType<typeof useBoardActs>;

type Act = 'approve' | 'reject' | 'merge' | 'edit' | 'pin' | 'air' | 'voice' | 'text';
const isAct = (intent: Intent): intent is Act =>
  ['approve', 'reject', 'merge', 'edit', 'pin', 'air', 'voice', 'text'].includes(intent);
