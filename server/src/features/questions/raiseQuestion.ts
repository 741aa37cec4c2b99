import { DomainError, type EventState, type OwnQuestion, type RaiseQuestion } from '@jingqi/contract';
import { act, isDuplicateKey, type Act, type Caller } from '../../kit/index.ts';
import { findAccount } from '../accounts/index.ts';
import { Event, isPublic } from '../events/index.ts';
import { sayQuestion } from './question.facts.ts';
import { Question, type QuestionDoc } from './question.model.ts';
import { requireOpen } from './question.policy.ts';
import { ownView } from './question.view.ts';

/**
 * Asks; the question awaits review. The same id by the same person answers what there is.
 * Throws NOT_FOUND, QUESTIONS_CLOSED, CONFLICT.
 */
export async function raiseQuestion(caller: Caller, input: RaiseQuestion): Promise<OwnQuestion> {
  const account = await findAccount(caller.actor.personId);
  const asker = account ?? caller.actor;
  return insertOnce(
    caller,
    input.id,
    async (a) => {
      const state = await openState(input.eventId, a);
      const question = newQuestion(input, caller.actor.personId, asker, state === 'published', a.now);
      await Question.create([question], { session: a.session });
      sayQuestion(a, null, question);
      return ownView(question);
    },
    input.eventId,
  );
}

async function openState(eventId: RaiseQuestion['eventId'], { session }: Act): Promise<EventState> {
  const event = await Event.findById(eventId, { state: 1, publishedAt: 1 }).session(session).lean();
  if (!event || !isPublic(event)) throw new DomainError('NOT_FOUND');
  requireOpen(event.state);
  return event.state;
}

async function insertOnce(
  caller: Caller,
  id: string,
  insert: (a: Act) => Promise<OwnQuestion>,
  turn: string,
): Promise<OwnQuestion> {
  try {
    return await act(caller, turn, insert);
  } catch (error) {
    // A retry may come after the end of the event: what was acknowledged once is acknowledged again.
    const isRefused = error instanceof DomainError && error.code === 'QUESTIONS_CLOSED';
    if (!isDuplicateKey(error) && !isRefused) throw error;
    const there = await Question.findById(id).lean<QuestionDoc>();
    if (!there) throw error;
    if (there.askerId !== caller.actor.personId) throw new DomainError('CONFLICT');
    return ownView(there);
  }
}

function newQuestion(
  { id, eventId, text, anonymous }: RaiseQuestion,
  askerId: string,
  asker: { name: string; enterprise: string },
  ahead: boolean,
  now: Date,
): QuestionDoc {
  return {
    ...{ _id: id, eventId, askerId, askerName: asker.name, enterprise: asker.enterprise, anonymous, text, ahead },
    ...{ state: 'awaitingReview', reason: '', mergedInto: null, isMergeShown: false, mergedCount: 0, votes: 0 },
    ...{ pinned: false, onAir: false, answer: null, edits: [], raisedAt: now, releasedAt: null },
  };
}
