import type { CommandInput, StaffQuestion } from '@jingqi/contract';
import type { CommandCaller } from '../../kit/index.ts';
import { changeMerged, changeQuestion } from './changeQuestion.ts';
import { rejected, rejectedWith } from './question.policy.ts';

/** Does not release a question; its asker is told why. Throws NOT_FOUND, WRONG_STATE. */
export async function rejectQuestion(
  caller: CommandCaller,
  { questionId, reason }: CommandInput<'question:reject'>,
): Promise<StaffQuestion> {
  return changeQuestion(caller, questionId, {
    name: 'question:reject',
    details: { reason },
    change: async (question, a) => {
      const after = rejected(question, reason);
      if (after !== question) await changeMerged(a, questionId, (merged) => rejectedWith(merged, reason));
      return after;
    },
  });
}
