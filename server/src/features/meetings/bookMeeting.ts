import { DomainError, type Id, type MeetingView } from '@jingqi/contract';
import mongoose from 'mongoose';
import { act, type Act, type RouteRequest } from '../../kit/index.ts';
import type { AccountDoc } from '../accounts/index.ts';
import { Event, findPublicEvent, type EventDoc } from '../events/index.ts';
import { touchLead } from '../leads/index.ts';
import { Institution } from '../registers/index.ts';
import type { RegistrationDoc } from '../registrations/index.ts';
import { leadParty, requireAccount, requireCandidate } from './candidate.ts';
import { sayMeeting } from './changeMeeting.ts';
import { freeTable, takeSlot } from './claims.ts';
import { Meeting, type MeetingDoc } from './meeting.model.ts';
import { expiryOf } from './meeting.policy.ts';
import { meetingView } from './meeting.view.ts';
import { newMeeting } from './newMeeting.ts';
import { noTable, orTaken, requireFree, type Wanted } from './refuseTaken.ts';
import { MeetingSettings, type MeetingSettingsDoc } from './settings.model.ts';
import { holderOf, holdersOf, requireSlot, type SlotTime } from './slot.policy.ts';
import { tellRequested } from './tellParties.ts';

/** Requests of one investor to one registration that may come to nothing. */
const mostInVain = 5;

interface Booking {
  request: RouteRequest<'bookMeeting'>;
  event: EventDoc;
  settings: MeetingSettingsDoc;
  investor: AccountDoc;
  candidate: RegistrationDoc;
  time: SlotTime;
}

/**
 * An investor asks an enterprise for a slot. From now on it is held for both, and a table with it, until it is answered or
 * expires; the lead is there in the same act. The same id again by the same investor is the same request.
 * Throws NOT_FOUND, INVALID_INPUT (no such slot, beyond the event, oneself), WRONG_STATE (closed), SLOT_PAST, SLOT_TAKEN,
 * CONFLICT (the id is another's), TOO_MANY_REQUESTS (they have been asked often enough).
 */
export async function bookMeeting(request: RouteRequest<'bookMeeting'>): Promise<MeetingView> {
  const { body } = request;
  const known = await Meeting.findById(body.id).lean<MeetingDoc>();
  if (known) return again(known, request);
  try {
    return await bookAnew(request);
  } catch (error) {
    // The same request, sent twice at once: the slot that is taken is its own.
    const twin = await Meeting.findById(body.id).lean<MeetingDoc>();
    if (!twin) throw error;
    return again(twin, request);
  }
}

async function bookAnew(request: RouteRequest<'bookMeeting'>): Promise<MeetingView> {
  const { params, body, actor, platform } = request;
  const event = await findPublicEvent(params.id);
  const settings = await MeetingSettings.findById(event._id).lean<MeetingSettingsDoc>();
  if (!settings) throw new DomainError('NOT_FOUND');
  if (!settings.open || (event.state !== 'published' && event.state !== 'live')) throw new DomainError('WRONG_STATE');
  const time = requireSlot(settings, event, body.slot, platform.clock());
  const investor = await ofInstitution(await requireAccount(actor.personId));
  const candidate = await requireCandidate(event._id, body.registrationId, investor);
  const wanted = { settings, slot: time.slot, investorId: actor.personId, enterprise: candidate };
  // The id is that of a stage at the media node too: an event's would be the stage of its broadcast.
  if (await Event.exists({ _id: body.id })) throw new DomainError('CONFLICT');
  await requirePatience(actor.personId, candidate._id);
  await requireFree(platform, wanted);
  const booking = { request, event, settings, investor, candidate, time };
  const meeting = await orTaken(platform, wanted, () =>
    act(request, `meetings/${event._id}/${time.slot}`, (a) => book(a, booking, wanted)),
  );
  return meetingView(meeting, 'investor');
}

/** An investor comes for their institution. */
async function ofInstitution(account: AccountDoc): Promise<AccountDoc> {
  const institution = await Institution.findById(account.institutionId ?? '', { name: 1 }).lean();
  return institution ? { ...account, enterprise: institution.name } : account;
}

/** Each request writes to the enterprise. Throws TOO_MANY_REQUESTS after so many that came to nothing. */
async function requirePatience(investorId: Id, registrationId: Id): Promise<void> {
  const inVain = mongoose.trusted({ $in: ['declined' as const, 'expired' as const, 'cancelled' as const] });
  const tried = await Meeting.countDocuments({ 'investor.personId': investorId, registrationId, state: inVain });
  if (tried >= mostInVain) throw new DomainError('TOO_MANY_REQUESTS');
}

function again(known: MeetingDoc, { params, actor }: RouteRequest<'bookMeeting'>): MeetingView {
  if (known.investor.personId !== actor.personId || known.eventId !== params.id) throw new DomainError('CONFLICT');
  return meetingView(known, 'investor');
}

async function book(a: Act, booking: Booking, wanted: Wanted): Promise<MeetingDoc> {
  const { request, settings, time, candidate, event } = booking;
  const { id: meetingId } = request.body;
  const table = await freeTable(settings, time.slot, a.session);
  if (table === null) throw noTable();
  const { investor, enterprise } = holdersOf(wanted.investorId, candidate);
  const holders = [...enterprise, ...investor, holderOf.table(table)];
  await takeSlot({ eventId: event._id, slot: time.slot, meetingId, holders }, a.session);
  const expiresAt = expiryOf(settings.requestMinutes, time.startsAt, a.now);
  const siteUrl = request.platform.settings.publicUrl;
  const meeting = newMeeting({ ...booking, input: request.body, table, expiresAt, siteUrl, now: a.now });
  await Meeting.create([meeting], { session: a.session });
  a.owe('meeting-expire', { meetingId }, { dueAt: expiresAt });
  await touchLead(a, {
    kind: 'booking',
    eventId: event._id,
    eventTitle: event.title,
    party: leadParty(candidate),
    source: { kind: 'meeting', id: meetingId, text: request.body.message, at: a.now },
  });
  await tellRequested(a, meeting);
  sayMeeting(a, meeting);
  return meeting;
}
