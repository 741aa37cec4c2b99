import { DomainError, newId, type Id } from '@jingqi/contract';
import mongoose from 'mongoose';
import { act, Gather, isDuplicateKey, type Act, type Doer } from '../../kit/index.ts';
import { Event } from '../events/index.ts';
import { Question } from './question.model.ts';
import { requireOpen } from './question.policy.ts';
import { Vote } from './vote.model.ts';

interface Voter {
  doer: Doer;
  personId: Id;
  eventId: Id;
}

const rounds = 5;

/**
 * Votes for one question that come while others are being written are written together, in one transaction: a hundred
 * cost little more than one. Each voter is told how many there are. Throws WRONG_STATE, QUESTIONS_CLOSED.
 */
export const castVotes = new Gather<Voter, number>(async (questionId, voters) => {
  for (let round = 1; ; round += 1) {
    try {
      const votes = await writeVotes(questionId, voters);
      return voters.map(() => votes);
    } catch (error) {
      // Somebody of these voted at this moment through another process: who they are is read anew.
      if (!isDuplicateKey(error) || round === rounds) throw error;
    }
  }
});

async function writeVotes(questionId: Id, voters: readonly Voter[]): Promise<number> {
  const [first] = voters;
  if (!first) throw new Error('nobody votes');
  return act(first.doer, questionId, async (a) => {
    const event = await Event.findById(first.eventId, { state: 1 }).session(a.session).lean();
    requireOpen(event?.state ?? 'cancelled');
    const fresh = await newVoters(a, questionId, voters);
    const rows = fresh.map((personId) => ({
      _id: newId(a.now.getTime()),
      questionId,
      personId,
      eventId: first.eventId,
      at: a.now,
    }));
    if (rows.length > 0) await Vote.insertMany(rows, { session: a.session });
    const after = await Question.findOneAndUpdate(
      { _id: questionId, state: 'released' },
      { $inc: { votes: rows.length } },
      { returnDocument: 'after', session: a.session },
    ).lean();
    if (!after) throw new DomainError('WRONG_STATE');
    return after.votes;
  });
}

/** Those of them who have not voted yet, each once. */
async function newVoters({ session }: Act, questionId: Id, voters: readonly Voter[]): Promise<Id[]> {
  const personIds = [...new Set(voters.map(({ personId }) => personId))];
  const votes = await Vote.find({ questionId, personId: mongoose.trusted({ $in: personIds }) }, { personId: 1 })
    .session(session)
    .lean();
  const known = new Set(votes.map(({ personId }) => personId));
  return personIds.filter((personId) => !known.has(personId));
}
