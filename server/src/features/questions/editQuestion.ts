import type { CommandInput, StaffQuestion } from '@jingqi/contract';
import type { CommandCaller } from '../../kit/index.ts';
import { changeQuestion } from './changeQuestion.ts';
import { edited } from './question.policy.ts';

/** Changes the words; what they were stays in the trace. Throws NOT_FOUND, WRONG_STATE. */
export async function editQuestion(
  caller: CommandCaller,
  { questionId, text }: CommandInput<'question:edit'>,
): Promise<StaffQuestion> {
  return changeQuestion(caller, questionId, {
    name: 'question:edit',
    details: { text },
    change: (question, a) => edited(question, text, caller.actor.name, a.now),
  });
}
