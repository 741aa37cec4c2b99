import type { CommandInput, Id, StaffQuestion } from '@jingqi/contract';
import mongoose, { type ClientSession } from 'mongoose';
import { noteVotes, type CommandCaller } from '../../kit/index.ts';
import { changeMerged, changeQuestion, readQuestion, replaceQuestion } from './changeQuestion.ts';
import { isReleased } from './question.audience.ts';
import type { QuestionDoc } from './question.model.ts';
import { absorbing, followed, merged } from './question.policy.ts';
import { Vote } from './vote.model.ts';

/**
 * Folds a question into another: the votes of both are united, a person counts once, and whoever asked it follows the
 * other's fate. Throws NOT_FOUND, WRONG_STATE.
 */
export async function mergeQuestion(
  caller: CommandCaller,
  { questionId, intoId }: CommandInput<'question:merge'>,
): Promise<StaffQuestion> {
  let absorbed: QuestionDoc | null = null;
  const view = await changeQuestion(caller, questionId, {
    name: 'question:merge',
    details: { intoId },
    change: async (question, a) => {
      absorbed = null;
      const target = await readQuestion(caller.eventId, intoId, a.session);
      const after = merged(question, target);
      if (after === question) return question;
      absorbed = absorbing(target, question, await moveVotes(questionId, intoId, a.session));
      await changeMerged(a, questionId, (child) => followed(child, target));
      await replaceQuestion(a, target, absorbed);
      return after;
    },
  });
  tellVotes(absorbed);
  return view;
}

function tellVotes(target: QuestionDoc | null): void {
  if (target && isReleased(target)) noteVotes(target.eventId, target._id, target.votes);
}

/** Moves votes of persons who have not voted for `intoId`, drops the others. Returns how many moved. */
async function moveVotes(fromId: Id, intoId: Id, session: ClientSession): Promise<number> {
  const voters = await Vote.distinct('personId', { questionId: fromId }).session(session);
  const both = await Vote.distinct('personId', {
    questionId: intoId,
    personId: mongoose.trusted({ $in: voters }),
  }).session(session);
  await Vote.deleteMany({ questionId: fromId, personId: mongoose.trusted({ $in: both }) }, { session });
  await Vote.updateMany({ questionId: fromId }, { $set: { questionId: intoId } }, { session });
  return voters.length - both.length;
}
