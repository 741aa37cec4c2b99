import type { Id, MeetingBoard, MeetingView, StaffMeetingView } from '@jingqi/contract';
import type { RouteRequest } from '../../kit/index.ts';
import { findEvent, findPublicEvent } from '../events/index.ts';
import { registrationOf } from '../registrations/index.ts';
import { slotsTaken, tablesTaken } from './claims.ts';
import { Meeting, type MeetingDoc } from './meeting.model.ts';
import { settingsView, staffMeetingView, viewFor } from './meeting.view.ts';
import { MeetingSettings, type MeetingSettingsDoc } from './settings.model.ts';
import { holderOf, isWithin, slotTimes } from './slot.policy.ts';

const [mostMine, mostOfEvent] = [100, 2_000];

export async function showMeeting({
  params,
  actor,
  platform,
}: RouteRequest<'meeting'>): Promise<{ meeting: MeetingView; now: string }> {
  const meeting = await Meeting.findById(params.id).lean<MeetingDoc>();
  return { meeting: viewFor(meeting, actor), now: platform.clock().toISOString() };
}

export async function listMyMeetings({
  actor,
  platform,
}: RouteRequest<'myMeetings'>): Promise<{ items: MeetingView[]; now: string }> {
  const mine = await meetingsOf(actor.personId, {}, -1);
  return { items: mine.map((meeting) => viewFor(meeting, actor)), now: platform.clock().toISOString() };
}

/** Slots and my meetings. Throws NOT_FOUND for an event that is not public. */
export async function showMeetingBoard({
  params,
  actor,
  platform,
}: RouteRequest<'meetingBoard'>): Promise<MeetingBoard> {
  const event = await findPublicEvent(params.id);
  const now = platform.clock();
  const [settings, mine] = await Promise.all([
    MeetingSettings.findById(event._id).lean<MeetingSettingsDoc>(),
    meetingsOf(actor.personId, { eventId: event._id }, 1),
  ]);
  return {
    settings: settings && settingsView(settings),
    slots: settings ? await slotViews(settings, event, actor.personId, now) : [],
    mine: mine.map((meeting) => viewFor(meeting, actor)),
    now: now.toISOString(),
  };
}

async function slotViews(
  settings: MeetingSettingsDoc,
  event: { startsAt: Date; endsAt: Date },
  personId: Id,
  now: Date,
): Promise<MeetingBoard['slots']> {
  const registration = await registrationOf(settings._id, personId);
  const holders = [
    holderOf.person(personId),
    ...(registration && registration.uscc !== '' ? [holderOf.enterprise(registration.uscc)] : []),
  ];
  const [tables, taken] = await Promise.all([tablesTaken(settings._id), slotsTaken(settings._id, holders)]);
  return slotTimes(settings)
    .filter((time) => isWithin(time, event))
    .map(({ slot, startsAt, endsAt }) => ({
      slot,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      freeTables: Math.max(0, settings.tables - (tables.get(slot) ?? 0)),
      isMineFree: startsAt > now && ![...taken.values()].some((slots) => slots.has(slot)),
    }));
}

async function meetingsOf(personId: Id, filter: { eventId?: Id }, order: 1 | -1): Promise<MeetingDoc[]> {
  return Meeting.find({ ...filter, $or: [{ 'investor.personId': personId }, { 'enterprise.personId': personId }] })
    .sort({ startsAt: order })
    .limit(mostMine)
    .lean<MeetingDoc[]>();
}

/** Times, parties, states and verdicts of an event, for those who oversee it. Throws NOT_FOUND. */
export async function listStaffMeetings({
  params,
}: RouteRequest<'staffMeetings'>): Promise<{ items: StaffMeetingView[] }> {
  await findEvent(params.id);
  const found = await Meeting.find({ eventId: params.id })
    .sort({ startsAt: 1 })
    .limit(mostOfEvent)
    .lean<MeetingDoc[]>();
  return { items: found.map(staffMeetingView) };
}
