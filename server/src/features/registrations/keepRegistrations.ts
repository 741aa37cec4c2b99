import type { Id, RegistrationSettings } from '@jingqi/contract';
import mongoose from 'mongoose';
import { derivedId } from '../../kit/index.ts';
import { Event } from '../events/index.ts';
import { Attendance, attendanceId, minuteOf } from './attendance.model.ts';
import { findEnterprises, type EnterpriseDoc } from '../registers/index.ts';
import { blankRegistration } from './blankRegistration.ts';
import { claimOf, RegistrationClaim } from './claim.model.ts';
import { Registration, type RegistrationDoc } from './registration.model.ts';
import { firstState, newConsents } from './registration.policy.ts';
import { Roll, type RollDoc } from './roll.model.ts';
import { searchWords } from './searchWords.ts';
import { toldAs } from './tellPerson.ts';

/** Somebody whose registration is put there without telling them. */
export interface KeptRegistrant {
  personId: Id;
  name: string;
  contact: string;
  uscc: string;
  position: string;
  openToMeetings: boolean;
  registeredAt: Date;
}
/** Minutes in which a person, registered or not, was there. */
export interface KeptPresence {
  personId: Id;
  minutes: readonly Date[];
}

/** Opens an event's registration with some people in it, and with who was there; nothing where it is open already. Answers whether it did. */
export async function keepRegistrations(
  eventId: Id,
  settings: RegistrationSettings,
  registrants: readonly KeptRegistrant[],
  presences: readonly KeptPresence[] = [],
): Promise<boolean> {
  const event = await Event.findById(eventId).lean();
  if (!event || (await Roll.exists({ _id: eventId }))) return false;
  const deadline = settings.deadline === null ? null : new Date(settings.deadline);
  const roll: RollDoc = {
    _id: eventId,
    ...settings,
    deadline,
    revision: 1,
    taken: 0,
    waiting: 0,
    lastRank: 0,
    touches: 0,
  };
  const firsts = firstMinutes(presences);
  const known = await findEnterprises(registrants.map(({ uscc }) => uscc));
  const docs = registrants.map((registrant) => {
    const blank = blankRegistration({ a: { now: registrant.registeredAt }, event }, idOf(eventId, registrant));
    const doc = {
      ...blank,
      ...filledIn(registrant, known.get(registrant.uscc)),
      state: firstState(roll),
      toldAs: toldAs(event),
    };
    roll.taken += 1;
    return { ...doc, attendedAt: firsts.get(registrant.personId) ?? null };
  });
  await insertMissing(docs, presences, eventId);
  await Roll.create(roll);
  return true;
}

const idOf = (eventId: Id, { personId }: KeptRegistrant): Id =>
  derivedId('kept registration', `${eventId}/${personId}`);

function firstMinutes(presences: readonly KeptPresence[]): Map<Id, Date> {
  return new Map(presences.flatMap(({ personId, minutes }) => (minutes[0] ? [[personId, minutes[0]]] : [])));
}

function filledIn(
  { registeredAt, ...written }: KeptRegistrant,
  enterprise: EnterpriseDoc | undefined,
): Omit<KeptRegistrant, 'registeredAt'> & Partial<RegistrationDoc> & Pick<RegistrationDoc, 'enterprise'> {
  const { name: called = '', district = null, chain = null, tier = null } = enterprise ?? {};
  const consents = newConsents(written.openToMeetings ? ['event', 'matching'] : ['event'], registeredAt);
  const words = searchWords([written.name, called, written.uscc]);
  return { ...written, enterprise: called, district, chain, tier, consents, words };
}

/** A run that was ended in the middle is completed by the next. */
async function insertMissing(
  docs: readonly RegistrationDoc[],
  presences: readonly KeptPresence[],
  eventId: Id,
): Promise<void> {
  await Promise.all([
    Registration.deleteMany({ eventId }),
    RegistrationClaim.deleteMany({ _id: mongoose.trusted({ $in: docs.map(claimOf) }) }),
    Attendance.deleteMany({ eventId }),
  ]);
  await Registration.insertMany(docs);
  await RegistrationClaim.insertMany(docs.map((doc) => ({ _id: claimOf(doc), registrationId: doc._id })));
  await Attendance.insertMany(
    presences.map(({ personId, minutes }) => ({
      _id: attendanceId(eventId, personId),
      eventId,
      personId,
      minutes: minutes.map(minuteOf),
      mediaMinutes: minutes.slice(1).map(minuteOf),
      firstAt: minutes[0],
      checkedInAt: null,
    })),
  );
}
