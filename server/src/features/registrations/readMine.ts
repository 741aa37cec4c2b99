import { DomainError, type Id, type RegistrationView } from '@jingqi/contract';
import mongoose from 'mongoose';
import type { Platform } from '../../kit/index.ts';
import { Event, findEvent } from '../events/index.ts';
import { Registration, type RegistrationDoc } from './registration.model.ts';
import { registrationView } from './registration.view.ts';

const listed = 100;

/** The registration as its person sees it. */
export async function viewOf(platform: Platform, registration: RegistrationDoc): Promise<RegistrationView> {
  const [event, place] = await Promise.all([findEvent(registration.eventId), waitlistPlace(registration)]);
  return registrationView(platform, registration, event, place);
}

/** 1: next in line; null when not waiting. */
async function waitlistPlace({ eventId, state, rank }: RegistrationDoc): Promise<number | null> {
  if (state !== 'waitlisted' || rank === null) return null;
  return 1 + (await Registration.countDocuments({ eventId, state, rank: mongoose.trusted({ $lt: rank }) }));
}

/** The latest one of a person for an event, whatever its state. */
export async function registrationOf(eventId: Id, personId: Id): Promise<RegistrationDoc | null> {
  return Registration.findOne({ personId, eventId }).sort({ createdAt: -1 }).lean<RegistrationDoc>();
}

/** Mine by its id. Throws NOT_FOUND, also for somebody else's. */
export async function findMine(id: Id, personId: Id): Promise<RegistrationDoc> {
  const registration = await Registration.findOne({ _id: id, personId }).lean<RegistrationDoc>();
  if (!registration) throw new DomainError('NOT_FOUND');
  return registration;
}

/** Latest first. */
export async function listMine(platform: Platform, personId: Id): Promise<RegistrationView[]> {
  const mine = await Registration.find({ personId }).sort({ createdAt: -1 }).limit(listed).lean<RegistrationDoc[]>();
  const ids = [...new Set(mine.map(({ eventId }) => eventId))];
  const events = new Map(
    (await Event.find({ _id: mongoose.trusted({ $in: ids }) }).lean()).map((event) => [event._id, event]),
  );
  return Promise.all(
    mine.flatMap((registration) => {
      const event = events.get(registration.eventId);
      if (!event) return [];
      return [waitlistPlace(registration).then((place) => registrationView(platform, registration, event, place))];
    }),
  );
}
