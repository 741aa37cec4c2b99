import type { Id } from '@jingqi/contract';
import mongoose from 'mongoose';
import type { EventDoc } from '../events/index.ts';
import { Attendance, attendanceId } from './attendance.model.ts';
import { firstTimers } from './firstTimers.ts';
import { Registration, type RegistrationDoc } from './registration.model.ts';
import type { Standing } from './registration.view.ts';

/** Places in the queue, minutes present and who is new, for some registrations of one event. */
export async function standingOf(registrations: readonly RegistrationDoc[], event: EventDoc): Promise<Standing> {
  const [waitlistPlaces, newcomers, minutes] = await Promise.all([
    placesOf(registrations, event._id),
    firstTimers(registrations, event),
    minutesOf(registrations, event._id),
  ]);
  const fresh = registrations.filter(({ personId }) => newcomers.has(personId));
  return { waitlistPlaces, minutes, firstTimers: new Set(fresh.map(({ _id }) => _id)) };
}

async function placesOf(registrations: readonly RegistrationDoc[], eventId: Id): Promise<Map<Id, number>> {
  if (!registrations.some(({ state }) => state === 'waitlisted')) return new Map();
  const queue = await Registration.find({ eventId, state: 'waitlisted' }).select({ _id: 1 }).sort({ rank: 1 }).lean();
  return new Map(queue.map(({ _id }, n) => [_id, n + 1]));
}

async function minutesOf(registrations: readonly RegistrationDoc[], eventId: Id): Promise<Map<Id, number>> {
  const ids = registrations.map(({ personId }) => attendanceId(eventId, personId));
  const rows = await Attendance.find({ _id: mongoose.trusted({ $in: ids }) }).lean();
  return new Map(rows.map(({ personId, minutes }) => [personId, minutes.length]));
}
