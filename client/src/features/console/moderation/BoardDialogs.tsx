import { useTranslation } from 'react-i18next';
import { useBoardContext } from './boardContext.ts';
import { MergeDialog } from './MergeDialog.tsx';
import type { LastingAct } from './pendingActs.ts';
import { RejectDialog } from './RejectDialog.tsx';
import { WordsDialog } from './WordsDialog.tsx';

/** The dialogue that is open, if any. */
export function BoardDialogs() {
  const { t } = useTranslation('console');
  const { board } = useBoardContext();
  const { dialog, pending, commands } = board;
  if (!dialog) return null;
  const { question } = dialog;
  const close = (): void => board.setDialog(null);
  const later = (act: LastingAct): void => {
    pending.add(act);
    board.passOn(question.id);
  };
  const base = { question, onClose: close };
  const questionId = question.id;
  if (dialog.kind === 'reject')
    return <RejectDialog {...base} onReject={(reason) => later({ kind: 'reject', questionId, reason })} />;
  if (dialog.kind === 'merge')
    return <MergeDialog {...base} onMerge={(intoId) => later({ kind: 'merge', questionId, intoId })} />;
  const isEdit = dialog.kind === 'edit';
  return (
    <WordsDialog
      {...base}
      title={t(isEdit ? 'moderation.edit.title' : 'moderation.answer.title')}
      hint={t(isEdit ? 'moderation.edit.hint' : 'moderation.answer.hint')}
      confirm={t(isEdit ? 'moderation.edit.confirm' : 'moderation.answer.confirm')}
      start={isEdit ? question.text : ''}
      min={isEdit ? 2 : 1}
      max={isEdit ? 500 : 2000}
      onConfirm={(text) => (isEdit ? commands.edit(questionId, text) : commands.answer(questionId, text))}
    />
  );
}
