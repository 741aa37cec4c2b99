import { DomainError, type Id } from '@jingqi/contract';
import type { Act } from '../../kit/index.ts';
import { sayEventChanged } from './event.facts.ts';
import { Event, type EventDoc } from './event.model.ts';
import { requireMove } from './event.policy.ts';

/**
 * The stage took the event on air or ended it, in the stage's own act. The state there is already is no error.
 * Its description is as before, so its revision stays. Throws NOT_FOUND, WRONG_STATE.
 */
export async function setEventState(act: Act, eventId: Id, state: 'live' | 'ended', at: Date): Promise<EventDoc> {
  const before = await Event.findById(eventId).session(act.session).lean();
  if (!before) throw new DomainError('NOT_FOUND');
  if (before.state === state) return before;
  requireMove(before.state, state);
  const after = await Event.findOneAndUpdate(
    { _id: eventId, state: before.state },
    { $set: { state, ...(state === 'live' ? { liveAt: at } : { endedAt: at }) } },
    { returnDocument: 'after', session: act.session },
  ).lean();
  if (!after) throw new DomainError('CONFLICT');
  sayEventChanged(act, after);
  return after;
}
