import { DomainError, type Id } from '@jingqi/contract';
import { act, type Act, type Platform, type RouteHandlers } from '../../kit/index.ts';
import { findEvent } from '../events/index.ts';
import { Attendance, attendanceId } from './attendance.model.ts';
import { readCheckInCode } from './checkInCode.ts';
import { turnOf } from './onRoll.ts';
import { Registration, type RegistrationDoc } from './registration.model.ts';
import { staffView } from './registration.view.ts';
import { standingOf } from './standingOf.ts';

type Body = Parameters<RouteHandlers['checkIn']>[0]['body'];

/** Somebody is at the door; the first time counts. Throws NOT_FOUND (no code of ours, another event's), WRONG_STATE (not approved). */
export const checkIn: RouteHandlers['checkIn'] = async (request) => {
  const { platform, params, body } = request;
  const event = await findEvent(params.id);
  const which = whichOf(platform, event._id, body);
  const { registration, already } = await act(request, turnOf(event._id), async (a) => {
    const found = await Registration.findOne({ ...which, eventId: event._id })
      .session(a.session)
      .lean<RegistrationDoc>();
    if (!found) throw new DomainError('NOT_FOUND');
    if (found.checkedInAt) return { registration: found, already: true };
    if (found.state !== 'approved') throw new DomainError('WRONG_STATE');
    a.audit('registration:check-in', found._id, { eventId: event._id });
    return { registration: await noteArrival(a, found), already: false };
  });
  return { registration: staffView(registration, event, await standingOf([registration], event)), already };
};

function whichOf(platform: Platform, eventId: Id, body: Body): { _id: Id } | { ticket: string } {
  if ('registrationId' in body) return { _id: body.registrationId };
  const ticket = readCheckInCode(platform, eventId, body.code);
  if (ticket === null) throw new DomainError('NOT_FOUND');
  return { ticket };
}

/** They are here: in the registration and in the attendance. Throws CONFLICT. */
export async function noteArrival(a: Act, registration: RegistrationDoc): Promise<RegistrationDoc> {
  const { _id, eventId, personId, revision } = registration;
  const change = { checkedInAt: a.now, attendedAt: registration.attendedAt ?? a.now, updatedAt: a.now };
  const after = await Registration.findOneAndUpdate(
    { _id, revision },
    { $set: change, $inc: { revision: 1 } },
    { returnDocument: 'after', session: a.session },
  ).lean<RegistrationDoc>();
  if (!after) throw new DomainError('CONFLICT');
  await Attendance.updateOne(
    { _id: attendanceId(eventId, personId) },
    { $set: { checkedInAt: a.now }, $setOnInsert: { eventId, personId, firstAt: a.now } },
    { upsert: true, session: a.session },
  );
  return after;
}
