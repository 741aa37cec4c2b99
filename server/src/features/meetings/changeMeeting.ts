import { DomainError, streamOf, type Id, type PartySide } from '@jingqi/contract';
import { act, type Act, type Actor, type Doer } from '../../kit/index.ts';
import { Meeting, type MeetingDoc } from './meeting.model.ts';
import { partySideOf } from './meeting.policy.ts';
import { meetingView } from './meeting.view.ts';

/** What a change of a meeting writes; null: nothing has to change. */
export type Change = Partial<MeetingDoc> | null;

/**
 * One change of a meeting inside an act: `work` checks the meeting as it is and says what to set. Both sides are told.
 * Throws NOT_FOUND, CONFLICT and what `work` throws.
 */
export async function changeMeetingIn(
  a: Act,
  meetingId: Id,
  work: (meeting: MeetingDoc) => Promise<Change> | Change,
): Promise<MeetingDoc> {
  const before = await Meeting.findById(meetingId).session(a.session).lean<MeetingDoc>();
  if (!before) throw new DomainError('NOT_FOUND');
  const set = await work(before);
  if (!set) return before;
  const after = await Meeting.findOneAndUpdate(
    { _id: meetingId, revision: before.revision },
    { $set: set, $inc: { revision: 1 } },
    { returnDocument: 'after', session: a.session },
  ).lean<MeetingDoc>();
  if (!after) throw new DomainError('CONFLICT');
  sayMeeting(a, after);
  return after;
}

/** The same as an act of its own. */
export async function changeMeeting(
  doer: Doer,
  meetingId: Id,
  work: (meeting: MeetingDoc, a: Act) => Promise<Change> | Change,
): Promise<MeetingDoc> {
  return act(doer, meetingId, (a) => changeMeetingIn(a, meetingId, (meeting) => work(meeting, a)));
}

/** A change by one of the parties; for anybody else the meeting is not there. Throws NOT_FOUND. */
export async function changeMine(
  caller: Doer & { actor: Actor },
  meetingId: Id,
  work: (meeting: MeetingDoc, side: PartySide, a: Act) => Promise<Change> | Change,
): Promise<MeetingDoc> {
  return changeMeeting(caller, meetingId, (meeting, a) => {
    const side = partySideOf(meeting, caller.actor.personId);
    if (!side) throw new DomainError('NOT_FOUND');
    return work(meeting, side, a);
  });
}

/** Each side learns of the meeting as it sees it, and nobody else. */
export function sayMeeting(a: Act, meeting: MeetingDoc): void {
  const { eventId, investor, enterprise, helpers } = meeting;
  const say = (personId: Id, side: Parameters<typeof meetingView>[1]): void =>
    a.say(streamOf.person(eventId, personId), 'meeting:changed', { meeting: meetingView(meeting, side) });
  say(investor.personId, 'investor');
  say(enterprise.personId, 'enterprise');
  for (const personId of helpers) say(personId, 'helper');
}
