import { DomainError, newId, type CommandInput } from '@jingqi/contract';
import { act, isDuplicateKey, noteVotes, type CommandCaller } from '../../kit/index.ts';
import { Event } from '../events/index.ts';
import { Question, type QuestionDoc } from './question.model.ts';
import { requireOpen, voted } from './question.policy.ts';
import { Vote } from './vote.model.ts';

/** One vote a person for a released question; a second changes nothing. Throws NOT_FOUND, WRONG_STATE, QUESTIONS_CLOSED. */
export async function voteQuestion(
  caller: CommandCaller,
  { questionId }: CommandInput<'question:vote'>,
): Promise<{ votes: number }> {
  const { eventId } = caller;
  const question = await Question.findOne({ _id: questionId, eventId }).lean<QuestionDoc>();
  if (!question) throw new DomainError('NOT_FOUND');
  voted(question);
  const votes = await castVote(caller, question).catch((error: unknown) => {
    if (isDuplicateKey(error)) return question.votes;
    throw error;
  });
  noteVotes(eventId, questionId, votes);
  return { votes };
}

/** Votes of one question wait for each other and for nothing else. */
async function castVote(caller: CommandCaller, { _id, eventId }: QuestionDoc): Promise<number> {
  return act(caller, _id, async ({ session, now }) => {
    const event = await Event.findById(eventId, { state: 1 }).session(session).lean();
    requireOpen(event?.state ?? 'cancelled');
    await Vote.create(
      [{ _id: newId(now.getTime()), questionId: _id, personId: caller.actor.personId, eventId, at: now }],
      { session },
    );
    const after = await Question.findOneAndUpdate(
      { _id, state: 'released' },
      { $inc: { votes: 1 } },
      { returnDocument: 'after', session },
    ).lean();
    if (!after) throw new DomainError('WRONG_STATE');
    return after.votes;
  });
}
