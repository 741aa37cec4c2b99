import { DomainError, type Id } from '@jingqi/contract';
import mongoose from 'mongoose';
import { Account } from '../features/accounts/index.ts';
import { Event, type EventDoc } from '../features/events/index.ts';
import * as meetings from '../features/meetings/index.ts';
import * as registrations from '../features/registrations/index.ts';
import { derivedId, type Actor, type Platform } from '../kit/index.ts';
import { tomorrow } from './descriptions.ts';
import { noCookie } from './keepPast.ts';
import { callerOf } from './openDemo.ts';
import type { People } from './people.ts';

type Person = Omit<Actor, 'sessionHash'>;

const candidatesShown = 16;

const needs = [
  '研发投入大，想了解知识产权质押贷款',
  '氢能产线扩建，希望对接股权投资',
  '订单增长快，需要流动资金和担保',
];

/** Tomorrow's roadshow has meeting slots, enterprises open to meetings, and three requests: accepted, waiting, with another slot proposed. */
export async function keepMeetings(platform: Platform, people: People): Promise<void> {
  const event = await Event.findOne({
    title: tomorrow.title,
    state: 'published',
    startsAt: mongoose.trusted({ $gt: platform.clock() }),
  }).lean();
  if (!event || !(await keepSlots(platform, people, event))) return;
  const candidates: Id[] = [];
  for (const [n, person] of people.attendees.entries())
    candidates.push(await keepRegistration(platform, event._id, person, needs[n] ?? ''));
  await letIn(platform, people, event._id, candidates);
  await arrange(platform, people, event._id, candidates);
}

function requestOf(platform: Platform, person: Person, id: Id) {
  return { ...callerOf(platform, person), address: '', query: {}, cookie: noCookie, params: { id } };
}

/** Made, or moved along with the event; false when they are as they should be. */
async function keepSlots(platform: Platform, { operator }: People, event: EventDoc): Promise<boolean> {
  const request = requestOf(platform, operator, event._id);
  const { settings } = await meetings.routes.meetingSettings({ ...request, body: {} });
  const firstStartsAt = event.startsAt.toISOString();
  if (settings?.firstStartsAt === firstStartsAt) return false;
  const rhythm = { lengthMinutes: 10, gapMinutes: 5, slots: 8, tables: 6, requestMinutes: 1_440 };
  const body = { open: true, firstStartsAt, ...rhythm, revision: settings?.revision ?? 0 };
  return meetings.routes.saveMeetingSettings({ ...request, body }).then(
    () => settings === null,
    (error: unknown) => {
      // Somebody has a meeting then: theirs is left alone.
      if (error instanceof DomainError) return false;
      throw error;
    },
  );
}

/** The demo's own people and the first who registered are let in: investors see nobody else. */
async function letIn(platform: Platform, { operator }: People, eventId: Id, ids: readonly Id[]): Promise<void> {
  const waiting = await registrations.Registration.find({ eventId, state: 'pending', openToMeetings: true }, { _id: 1 })
    .sort({ createdAt: 1, _id: 1 })
    .limit(candidatesShown)
    .lean();
  const all = [...new Set([...ids, ...waiting.map(({ _id }) => _id)])];
  const body = { ids: all, decision: 'approve' as const, reason: '' };
  await registrations.routes.decideRegistrations({ ...requestOf(platform, operator, eventId), body });
}

async function keepRegistration(platform: Platform, eventId: Id, person: Person, need: string): Promise<Id> {
  const known = await registrations.registrationOf(eventId, person.personId);
  if (known) return known._id;
  const account = await Account.findById(person.personId, { uscc: 1 }).lean();
  const id = derivedId(`demo registration ${person.personId}`, eventId);
  const written = { name: person.name, uscc: account?.uscc ?? '', enterprise: person.enterprise, position: '总经理' };
  const wishes = { answers: {}, wantsContact: false, openToMeetings: true, need };
  const body = { id, ...written, ...wishes, consents: ['event' as const, 'matching' as const] };
  await registrations.routes.register({ ...requestOf(platform, person, eventId), body });
  return id;
}

async function arrange(platform: Platform, people: People, eventId: Id, candidates: readonly Id[]): Promise<void> {
  const { bookMeeting, acceptMeeting, proposeSlot } = meetings.routes;
  const ids: Id[] = [];
  for (const [n, registrationId] of candidates.entries()) {
    const id = derivedId(`demo meeting ${n}`, eventId);
    const body = { id, registrationId, slot: n * 2 + 1, message: '看了贵司资料，想当面了解融资安排。' };
    ids.push((await bookMeeting({ ...requestOf(platform, people.investor, eventId), body })).id);
  }
  const [, first, second] = people.attendees;
  if (first && ids[1]) await acceptMeeting({ ...requestOf(platform, first, ids[1]), body: {} });
  const moved = { slot: 6, message: '这个时段在厂区接待，晚一点可以吗？' };
  if (second && ids[2]) await proposeSlot({ ...requestOf(platform, second, ids[2]), body: moved });
}
