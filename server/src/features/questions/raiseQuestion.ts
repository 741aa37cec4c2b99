import { DomainError, type EventState, type Id, type OwnQuestion, type RaiseQuestion } from '@jingqi/contract';
import { act, isDuplicateKey, type Act, type Caller } from '../../kit/index.ts';
import { findAccount } from '../accounts/index.ts';
import { Event, isPublic } from '../events/index.ts';
import { newQuestion } from './newQuestion.ts';
import { sayQuestion } from './question.facts.ts';
import { Question, type QuestionDoc } from './question.model.ts';
import { requireOpen } from './question.policy.ts';
import { ownView } from './question.view.ts';

/**
 * Asks; the question awaits review. The same id by the same person answers what there is.
 * Throws NOT_FOUND, QUESTIONS_CLOSED, CONFLICT.
 */
export async function raiseQuestion(caller: Caller, input: RaiseQuestion): Promise<OwnQuestion> {
  const { personId } = caller.actor;
  // The session may be older than the name.
  const { name, enterprise } = (await findAccount(personId)) ?? caller.actor;
  try {
    return await act(caller, input.eventId, async (a) => {
      const state = await openState(input.eventId, a);
      const question = newQuestion(input, { personId, name, enterprise }, state === 'published', a.now);
      await Question.create([question], { session: a.session });
      sayQuestion(a, null, question);
      return ownView(question);
    });
  } catch (error) {
    return raisedBefore(input.id, personId, error);
  }
}

async function openState(eventId: Id, { session }: Act): Promise<EventState> {
  const event = await Event.findById(eventId, { state: 1, publishedAt: 1 }).session(session).lean();
  if (!event || !isPublic(event)) throw new DomainError('NOT_FOUND');
  requireOpen(event.state);
  return event.state;
}

/** What was acknowledged once is acknowledged again, even when the retry comes after the end of the event. */
async function raisedBefore(id: Id, personId: Id, refusal: unknown): Promise<OwnQuestion> {
  const isClosed = refusal instanceof DomainError && refusal.code === 'QUESTIONS_CLOSED';
  const there = isClosed || isDuplicateKey(refusal) ? await Question.findById(id).lean<QuestionDoc>() : null;
  if (there?.askerId === personId) return ownView(there);
  throw isDuplicateKey(refusal) ? new DomainError('CONFLICT') : refusal;
}
