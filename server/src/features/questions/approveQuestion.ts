import type { CommandInput, StaffQuestion } from '@jingqi/contract';
import type { CommandCaller } from '../../kit/index.ts';
import { changeMerged, changeQuestion } from './changeQuestion.ts';
import { approved, followed } from './question.policy.ts';

/** Releases a question to everybody. Throws NOT_FOUND, WRONG_STATE. */
export async function approveQuestion(
  caller: CommandCaller,
  { questionId }: CommandInput<'question:approve'>,
): Promise<StaffQuestion> {
  return changeQuestion(caller, questionId, {
    name: 'question:approve',
    change: async (question, a) => {
      const after = approved(question, a.now);
      if (after !== question) await changeMerged(a, questionId, (merged) => followed(merged, after));
      return after;
    },
  });
}
