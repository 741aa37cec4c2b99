import type { Id } from '@jingqi/contract';
import mongoose from 'mongoose';
import { presence, type Platform } from '../../kit/index.ts';
import { Event } from '../events/index.ts';
import { Attendance, attendanceId, minuteOf } from './attendance.model.ts';
import { Registration } from './registration.model.ts';

const portion = 500;

/** What this process has written already, so that nobody is written twice for a minute by it. */
export interface Noted {
  byEvent: Map<Id, { minute: number; persons: Set<Id> }>;
  /** Whose registration says that they came. */
  arrived: Map<Id, Set<Id>>;
}
export const nothingNoted = (): Noted => ({ byEvent: new Map(), arrived: new Map() });

/** Notes who is connected here to events on air. Asking again in the same minute writes only who came since. Returns those events. */
export async function noteAttendance(
  platform: Pick<Platform, 'clock'>,
  noted: Noted,
  here: Pick<typeof presence, 'events' | 'viewers'> = presence,
): Promise<Id[]> {
  const events = here.events();
  for (const known of [noted.byEvent, noted.arrived])
    for (const eventId of known.keys()) if (!events.includes(eventId)) known.delete(eventId);
  if (events.length === 0) return [];
  const live = await Event.find({ _id: mongoose.trusted({ $in: events }), state: 'live' })
    .select({ _id: 1 })
    .lean();
  const at = platform.clock();
  for (const { _id } of live) await noteEvent(_id, here.viewers(_id), { at, noted });
  return live.map(({ _id }) => _id);
}

async function noteEvent(
  eventId: Id,
  viewers: readonly Id[],
  { at, noted }: { at: Date; noted: Noted },
): Promise<void> {
  const minute = minuteOf(at);
  const before = noted.byEvent.get(eventId);
  const current = before?.minute === minute ? before : { minute, persons: new Set<Id>() };
  noted.byEvent.set(eventId, current);
  const fresh = viewers.filter((personId) => !current.persons.has(personId));
  for (let from = 0; from < fresh.length; from += portion) {
    const some = fresh.slice(from, from + portion);
    await writeMinute(eventId, some, at);
    await markArrived(eventId, some, { at, noted });
    for (const personId of some) current.persons.add(personId);
  }
}

/** Two processes may see somebody for the first time at once; the one that comes second adds to what the first has made. */
async function writeMinute(eventId: Id, personIds: readonly Id[], at: Date, isAgain = false): Promise<void> {
  const writes = personIds.map((personId) => ({
    updateOne: {
      filter: { _id: attendanceId(eventId, personId) },
      update: { $addToSet: { minutes: minuteOf(at) }, $setOnInsert: { eventId, personId, firstAt: at } },
      upsert: true,
    },
  }));
  try {
    await Attendance.bulkWrite(writes, { ordered: false });
  } catch (error) {
    const isDouble = error instanceof mongoose.mongo.MongoBulkWriteError && error.code === 11000;
    if (!isDouble || isAgain) throw error;
    await writeMinute(eventId, personIds, at, true);
  }
}

async function markArrived(
  eventId: Id,
  personIds: readonly Id[],
  { at, noted }: { at: Date; noted: Noted },
): Promise<void> {
  const known = noted.arrived.get(eventId) ?? new Set<Id>();
  noted.arrived.set(eventId, known);
  const fresh = personIds.filter((personId) => !known.has(personId));
  if (fresh.length === 0) return;
  await Registration.updateMany(
    { eventId, personId: mongoose.trusted({ $in: fresh }), attendedAt: null },
    { $set: { attendedAt: at } },
  );
  for (const personId of fresh) known.add(personId);
}
