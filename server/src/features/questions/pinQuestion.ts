import type { CommandInput, StaffQuestion } from '@jingqi/contract';
import type { CommandCaller } from '../../kit/index.ts';
import { changeQuestion } from './changeQuestion.ts';
import { otherThan, released } from './question.filter.ts';
import { Question } from './question.model.ts';
import { pinned } from './question.policy.ts';

/** Puts a released question on top, at most three of an event, or takes it down. Throws NOT_FOUND, WRONG_STATE. */
export async function pinQuestion(caller: CommandCaller, input: CommandInput<'question:pin'>): Promise<StaffQuestion> {
  return changeQuestion(caller, input.questionId, {
    name: 'question:pin',
    details: { pinned: input.pinned },
    change: async (question, a) => {
      const others = { ...released(question.eventId), ...otherThan(question._id), pinned: true };
      return pinned(question, input.pinned, await Question.countDocuments(others).session(a.session));
    },
  });
}
