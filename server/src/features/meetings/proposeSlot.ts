import { DomainError, type MeetingView } from '@jingqi/contract';
import type { Act, RouteRequest } from '../../kit/index.ts';
import { findPublicEvent } from '../events/index.ts';
import { changeMine, type Change } from './changeMeeting.ts';
import { freeTable, takeSlot } from './claims.ts';
import { Meeting, type MeetingDoc, type Proposal } from './meeting.model.ts';
import { expiryOf, partySideOf, requireMyAnswer } from './meeting.policy.ts';
import { viewFor } from './meeting.view.ts';
import { noTable, orTaken, requireFree } from './refuseTaken.ts';
import { releaseSlot } from './releaseSlot.ts';
import { MeetingSettings, type MeetingSettingsDoc } from './settings.model.ts';
import { holderOf, holdersOf, invalid, requireSlot, type SlotTime } from './slot.policy.ts';
import { tellProposed } from './tellParties.ts';

/**
 * Whoever is asked proposes another slot: it is held for both instead of the first one, which others may have, and the other
 * side is asked. Throws NOT_FOUND, REQUEST_EXPIRED, WRONG_STATE, INVALID_INPUT, SLOT_PAST, SLOT_TAKEN.
 */
export async function proposeSlot(request: RouteRequest<'proposeSlot'>): Promise<MeetingView> {
  const { params, actor, body, platform } = request;
  const now = platform.clock();
  const meeting = await Meeting.findById(params.id).lean<MeetingDoc>();
  const by = meeting && partySideOf(meeting, actor.personId);
  if (!meeting || !by) throw new DomainError('NOT_FOUND');
  requireMyAnswer(meeting, by, now);
  const settings = await MeetingSettings.findById(meeting.eventId).lean<MeetingSettingsDoc>();
  if (!settings) throw new DomainError('WRONG_STATE');
  const time = requireSlot(settings, await findPublicEvent(meeting.eventId), body.slot, now);
  if (time.slot === (meeting.proposal ?? meeting).slot) throw invalid('slot', 'same');
  const { investor, enterprise } = meeting;
  const wanted = { settings, slot: time.slot, investorId: investor.personId, enterprise };
  await requireFree(platform, wanted);
  const after = await orTaken(platform, wanted, () =>
    changeMine(request, params.id, (before, side, a) => {
      requireMyAnswer(before, side, a.now);
      return propose(a, before, { settings, time, by: side, message: body.message });
    }),
  );
  return viewFor(after, actor);
}

interface Move extends Pick<Proposal, 'by' | 'message'> {
  settings: MeetingSettingsDoc;
  time: SlotTime;
}

async function propose(a: Act, before: MeetingDoc, { settings, time, by, message }: Move): Promise<Change> {
  const { _id: meetingId, eventId, investor, enterprise } = before;
  const table = await freeTable(settings, time.slot, a.session);
  if (table === null) throw noTable();
  const holders = [...Object.values(holdersOf(investor.personId, enterprise)).flat(), holderOf.table(table)];
  await takeSlot({ eventId, slot: time.slot, meetingId, holders }, a.session);
  const { slot, startsAt, endsAt } = before.proposal ?? before;
  await releaseSlot(a, { ...before, slot, startsAt, endsAt });
  const proposal: Proposal = { ...time, table, by, message };
  const expiresAt = expiryOf(settings.requestMinutes, time.startsAt, a.now);
  a.owe('meeting-expire', { meetingId }, { dueAt: expiresAt });
  await tellProposed(a, before, proposal);
  return { proposal, awaits: by === 'investor' ? 'enterprise' : 'investor', expiresAt };
}
