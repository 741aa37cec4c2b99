import { DomainError } from '@jingqi/contract';
import { createEvent, Event } from '../features/events/index.ts';
import * as questions from '../features/questions/index.ts';
import { derivedId, type Platform } from '../kit/index.ts';
import { past, runOfShow, type Told } from './descriptions.ts';
import { callerOf, inEvent } from './openDemo.ts';
import type { People } from './people.ts';

const minute = 60_000;
const lengthMs = 90 * minute;

/** Two evenings that are over, with what was asked and answered; made once. */
export async function keepPast(platform: Platform, people: People): Promise<void> {
  for (const evening of past) {
    const id = derivedId('demo event', evening.key);
    const startsAt = halfPastSeven(platform.clock(), -evening.daysAgo);
    if (await isOver(id)) continue;
    await makeLive(platform, people, { ...evening, id, startsAt });
    for (const [n, told] of evening.questions.entries())
      await tell(platform, people, { eventId: id, n, told, startsAt });
    await Event.updateOne({ _id: id }, { $set: { state: 'ended', endedAt: new Date(startsAt.getTime() + lengthMs) } });
  }
}

async function isOver(id: string): Promise<boolean> {
  return (await Event.exists({ _id: id, state: 'ended' })) !== null;
}

/** As it stood while it was on air; publishing now what began then is refused, so the state is set by hand. */
async function makeLive(
  platform: Platform,
  { operator }: People,
  evening: (typeof past)[number] & { id: string; startsAt: Date },
): Promise<void> {
  const { id, startsAt, description } = evening;
  const before = new Date(startsAt.getTime() - 3 * 24 * 60 * minute);
  const times = { startsAt: startsAt.toISOString(), endsAt: new Date(startsAt.getTime() + lengthMs).toISOString() };
  const body = { ...description, ...times, id, runOfShow: runOfShow([10, 40, 30, 10]) };
  const request = {
    ...callerOf(platform, operator, () => before),
    address: '',
    params: {},
    query: {},
    body,
    cookie: noCookie,
  };
  await createEvent(request);
  await Event.updateOne({ _id: id }, { $set: { state: 'live', publishedAt: before, liveAt: startsAt } });
}

/** Asked during the evening, approved a minute later, answered in writing. */
async function tell(
  platform: Platform,
  people: People,
  { eventId, n, told, startsAt }: { eventId: string; n: number; told: Told; startsAt: Date },
): Promise<void> {
  const asker = people.attendees[n % people.attendees.length];
  if (!asker) throw new DomainError('NOT_FOUND');
  const questionId = derivedId('demo question', `${eventId}/${n}`);
  const at = (minutes: number) => (): Date => new Date(startsAt.getTime() + (minutes + n * 5) * minute);
  const asking = inEvent(callerOf(platform, asker, at(50)), eventId, 'attendee');
  await questions.commands['question:raise'](asking, {
    id: questionId,
    eventId,
    text: told.text,
    anonymous: told.anonymous,
  });
  const choosing = inEvent(callerOf(platform, people.moderator, at(51)), eventId, 'moderator');
  await questions.commands['question:approve'](choosing, { eventId, questionId });
  if (told.answer === null) return;
  const answering = inEvent(callerOf(platform, people.moderator, at(53)), eventId, 'moderator');
  await questions.commands['question:answer'](answering, { eventId, questionId, text: told.answer });
}

export const noCookie = { start: (): void => undefined, end: (): void => undefined };

/** 19:30 in Beijing, so many days from now. */
export function halfPastSeven(now: Date, days: number): Date {
  const day = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO('Asia/Shanghai').add({ days });
  return new Date(
    day.with({ hour: 19, minute: 30, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 }).epochMilliseconds,
  );
}
