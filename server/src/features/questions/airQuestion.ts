import type { CommandInput, StaffQuestion } from '@jingqi/contract';
import type { CommandCaller } from '../../kit/index.ts';
import { changeQuestion, replaceQuestion } from './changeQuestion.ts';
import { otherThan } from './question.filter.ts';
import { Question, type QuestionDoc } from './question.model.ts';
import { aired } from './question.policy.ts';

/** Marks a question as being answered on air; the mark leaves the one that had it. Throws NOT_FOUND, WRONG_STATE. */
export async function airQuestion(caller: CommandCaller, input: CommandInput<'question:air'>): Promise<StaffQuestion> {
  return changeQuestion(caller, input.questionId, {
    name: 'question:air',
    details: { onAir: input.onAir },
    change: async (question, a) => {
      const after = aired(question, input.onAir, a.now);
      if (after === question || !after.onAir) return after;
      const { eventId, _id } = question;
      const others = Question.find({ eventId, onAir: true, ...otherThan(_id) }).session(a.session);
      for (const other of await others.lean<QuestionDoc[]>())
        await replaceQuestion(a, other, aired(other, false, a.now));
      return after;
    },
  });
}
