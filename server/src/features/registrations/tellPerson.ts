import { calendarMail, calendarText, type CalendarEntry } from '../../kit/index.ts';
import type { EventDoc } from '../events/index.ts';
import { oweMessage, type Attachment } from '../messages/index.ts';
import { letterOf } from './letter.ts';
import type { Scene } from './scene.ts';
import type { RegistrationDoc } from './registration.model.ts';

type Told = Pick<Scene, 'a' | 'event' | 'publicUrl'>;

/** What people are told of an event: another value means that they have to be told anew. */
export function toldAs({ title, startsAt, endsAt, state }: EventDoc): string {
  return JSON.stringify([title, startsAt.toISOString(), endsAt.toISOString(), state === 'cancelled']);
}

/**
 * Owes the person the message of what became of the registration, with the place in the calendar when there is one or was
 * one. Returns the registration with what was told noted.
 */
export async function tellPerson(
  told: Told,
  before: RegistrationDoc | null,
  next: RegistrationDoc,
): Promise<RegistrationDoc> {
  const { a, event, publicUrl } = told;
  const had = before?.state === 'approved';
  const has = next.state === 'approved' && event.state !== 'cancelled';
  const sequence = had ? next.sequence + 1 : next.sequence;
  const noted = { ...next, sequence: has || had ? sequence : next.sequence, toldAs: toldAs(event) };
  const letter = letterOf(noted, event, `${publicUrl}/me`);
  const attachment = has || had ? { attachment: invitationOf(told, noted, !has) } : {};
  await oweMessage(a, { to: next.contact, ...letter, ...attachment });
  return noted;
}

export function invitationOf(
  { a, event, publicUrl }: Told,
  registration: RegistrationDoc,
  isCancelled: boolean,
): Attachment {
  const { name, contact } = registration;
  const invited = { name, mail: contact.includes('@') ? contact : '' };
  const entry = { ...entryOf(registration, event, publicUrl), isCancelled, invited };
  return { name: 'registration.ics', type: calendarMail(isCancelled), content: calendarText(entry, a.now) };
}

/** The place in a calendar: the UID stays, the sequence grows with each message. */
export function entryOf({ _id, sequence, state }: RegistrationDoc, event: EventDoc, publicUrl: string): CalendarEntry {
  const url = `${publicUrl}/e/${event._id}`;
  return {
    uid: `registration-${_id}@jingqi.live`,
    sequence,
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    summary: event.title,
    description: [event.summary, url].filter(Boolean).join('\n'),
    url,
    isCancelled: state !== 'approved' || event.state === 'cancelled',
  };
}
