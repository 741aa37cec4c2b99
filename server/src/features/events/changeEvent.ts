import { DomainError, type Id } from '@jingqi/contract';
import { act, type Act, type Caller } from '../../kit/index.ts';
import { sayEventChanged } from './event.facts.ts';
import { Event, type EventDoc } from './event.model.ts';

/** Who registers while an event is being changed may have read it as it was: they are done after so long, and told like the others. */
const settleMs = 2_000;

export interface Change {
  /** Name in the audit. */
  name: string;
  set: Partial<EventDoc>;
}

/**
 * One audited change of an event's description: `work` checks the event as it is and says what to set, or null when
 * nothing has to change. The event is told to its audience. Throws NOT_FOUND and what `work` throws.
 */
export async function changeEvent(
  caller: Caller,
  eventId: Id,
  work: (event: EventDoc, act: Act) => Promise<Change | null>,
): Promise<EventDoc> {
  return act(caller, eventId, async (a) => {
    const before = await Event.findById(eventId).session(a.session).lean();
    if (!before) throw new DomainError('NOT_FOUND');
    const change = await work(before, a);
    if (!change) return before;
    const after = await Event.findOneAndUpdate(
      { _id: eventId, revision: before.revision },
      { $set: change.set, $inc: { revision: 1 } },
      { returnDocument: 'after', session: a.session },
    ).lean();
    if (!after) throw new DomainError('CONFLICT');
    sayEventChanged(a, after);
    if (concernsRegistrants(before, after))
      a.owe('tell-registrants', { eventId }, { dueAt: new Date(a.now.getTime() + settleMs) });
    a.audit(change.name, eventId, { revision: after.revision });
    return after;
  });
}

/** Whether what stands in people's calendars is no longer true. */
function concernsRegistrants(before: EventDoc, after: EventDoc): boolean {
  if (before.publishedAt === null) return false;
  const inCalendars = ({ title, startsAt, endsAt, state }: EventDoc): string =>
    JSON.stringify([title, startsAt, endsAt, state === 'cancelled']);
  return inCalendars(before) !== inCalendars(after);
}
