import type { Id } from '@jingqi/contract';
import mongoose from 'mongoose';
import type { EventDoc } from '../events/index.ts';
import { Attendance } from './attendance.model.ts';
import { Registration, type RegistrationDoc } from './registration.model.ts';

interface Party {
  personId: Id;
  uscc: string;
}

/** Those whose enterprise, and who themselves, had been at no event before this one. Returns the persons. */
export async function firstTimers(parties: readonly Party[], event: EventDoc): Promise<Set<Id>> {
  const [seenPersons, seenCodes] = await Promise.all([
    personsBefore(
      parties.map(({ personId }) => personId),
      event,
    ),
    enterprisesBefore(
      parties.flatMap(({ uscc }) => (uscc === '' ? [] : [uscc])),
      event,
    ),
  ]);
  const fresh = parties.filter(({ personId, uscc }) => !seenPersons.has(personId) && !seenCodes.has(uscc));
  return new Set(fresh.map(({ personId }) => personId));
}

async function personsBefore(personIds: readonly Id[], event: EventDoc): Promise<Set<Id>> {
  const before = await Attendance.find({
    personId: mongoose.trusted({ $in: [...personIds] }),
    firstAt: mongoose.trusted({ $lt: event.startsAt }),
    eventId: mongoose.trusted({ $ne: event._id }),
  })
    .select({ personId: 1 })
    .lean();
  return new Set(before.map(({ personId }) => personId));
}

async function enterprisesBefore(usccs: readonly string[], event: EventDoc): Promise<Set<string>> {
  if (usccs.length === 0) return new Set();
  const before = await Registration.find({
    uscc: mongoose.trusted({ $in: [...new Set(usccs)] }),
    attendedAt: mongoose.trusted({ $lt: event.startsAt, $ne: null }),
    eventId: mongoose.trusted({ $ne: event._id }),
  })
    .select({ uscc: 1 })
    .lean<Pick<RegistrationDoc, 'uscc'>[]>();
  return new Set(before.map(({ uscc }) => uscc));
}
