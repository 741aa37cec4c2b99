import { newId, type Id } from '@jingqi/contract';
import mongoose from 'mongoose';
import { createEvent, editEvent, Event, eventView, publishEvent, type EventDoc } from '../features/events/index.ts';
import * as questions from '../features/questions/index.ts';
import type { Platform } from '../kit/index.ts';
import { nextWeek, runOfShow, tomorrow, tonight, type Description } from './descriptions.ts';
import { halfPastSeven, noCookie } from './keepPast.ts';
import { callerOf, inEvent } from './openDemo.ts';
import type { People } from './people.ts';

const minute = 60_000;

interface Slot {
  description: Description;
  startsAt: Date;
  isPublished: boolean;
  minutes: readonly [number, number, number, number];
}

/** Tonight's broadcast in half an hour, tomorrow's, next week's draft: made, or moved to new times, when nothing is to come. */
export async function keepUpcoming(platform: Platform, people: People): Promise<void> {
  const now = platform.clock();
  if (await Event.exists({ state: 'published', startsAt: mongoose.trusted({ $gt: now }) })) return;
  const inHalfAnHour = new Date(Math.ceil((now.getTime() + 30 * minute) / (5 * minute)) * 5 * minute);
  const slots: Slot[] = [
    { description: tonight, startsAt: inHalfAnHour, isPublished: true, minutes: [10, 40, 30, 10] },
    { description: tomorrow, startsAt: halfPastSeven(now, 1), isPublished: true, minutes: [5, 70, 30, 15] },
    { description: nextWeek, startsAt: halfPastSeven(now, 7), isPublished: false, minutes: [10, 60, 40, 10] },
  ];
  for (const slot of slots) await keepSlot(platform, people, slot);
}

async function keepSlot(platform: Platform, people: People, slot: Slot): Promise<void> {
  const { operator } = people;
  const there = await Event.findOne({
    title: slot.description.title,
    createdBy: operator.personId,
    state: mongoose.trusted({ $in: ['draft' as const, 'published' as const] }),
  }).lean();
  const event = there ? await moved(platform, people, there, slot) : await made(platform, people, slot);
  if (!slot.isPublished) return;
  await publishEvent({ ...requestOf(platform, people), params: { id: event._id }, body: {} });
  if (!there && slot.description === tonight) await askAhead(platform, people, event._id);
}

function timesOf({ startsAt, minutes }: Slot): { startsAt: string; endsAt: string } {
  const length = minutes.reduce((sum, part) => sum + part, 0) * minute;
  return { startsAt: startsAt.toISOString(), endsAt: new Date(startsAt.getTime() + length).toISOString() };
}

async function made(platform: Platform, people: People, slot: Slot): Promise<EventDoc> {
  const body = { ...slot.description, ...timesOf(slot), id: newId(), runOfShow: runOfShow(slot.minutes) };
  return createEvent({ ...requestOf(platform, people), params: {}, body });
}

async function moved(platform: Platform, people: People, event: EventDoc, slot: Slot): Promise<EventDoc> {
  const { id, state: _state, cover: _cover, liveAt: _liveAt, endedAt: _endedAt, ...fields } = eventView(event);
  const body = { ...fields, ...timesOf(slot), revision: event.revision };
  return editEvent({ ...requestOf(platform, people), params: { id }, body });
}

function requestOf(platform: Platform, { operator }: People) {
  return { ...callerOf(platform, operator), address: '', query: {}, cookie: noCookie };
}

/** Something for the moderator to choose from. */
async function askAhead(platform: Platform, { attendees }: People, eventId: Id): Promise<void> {
  const texts = [
    '我们是创新型中小企业，怎样升级为专精特新？',
    '区里的中小企业赋能中心能帮我们对接银行吗？',
    '服务载体的补贴今年还有吗？',
  ];
  for (const [n, text] of texts.entries()) {
    const asker = attendees[n % attendees.length];
    if (!asker) continue;
    const caller = inEvent(callerOf(platform, asker), eventId, 'attendee');
    await questions.commands['question:raise'](caller, { id: newId(), eventId, text, anonymous: n === 2 });
  }
}
