import { DomainError, extensionMinutes, extensionsLimit, type CommandInput, type MeetingView } from '@jingqi/contract';
import { isDuplicateKey, type Act, type CommandCaller } from '../../kit/index.ts';
import { changeMine } from './changeMeeting.ts';
import { Claim } from './claim.model.ts';
import { takeSlot } from './claims.ts';
import { findMine } from './findMine.ts';
import type { MeetingDoc } from './meeting.model.ts';
import { isRoomOpen, requireRoom } from './meeting.policy.ts';
import { viewFor } from './meeting.view.ts';
import { MeetingSettings, type MeetingSettingsDoc } from './settings.model.ts';
import { holderOf, holdersOf, slotsDuring } from './slot.policy.ts';

/**
 * Five minutes more, by either party: the slots it runs into are taken for both and the table.
 * Throws NOT_FOUND, ROOM_NOT_OPEN, ROOM_CLOSED, WRONG_STATE (as long as it may be), SLOT_TAKEN (somebody has something then).
 */
export async function extendMeeting(
  caller: CommandCaller,
  { meetingId }: CommandInput<'meeting:extend'>,
): Promise<MeetingView> {
  await findMine(caller, meetingId);
  try {
    const meeting = await changeMine(caller, meetingId, async (before, _side, a) => {
      requireRoom(before, a.now);
      if (!isRoomOpen(before, a.now)) throw new DomainError('ROOM_NOT_OPEN');
      if (before.extensions >= extensionsLimit) throw new DomainError('WRONG_STATE');
      const endsAt = new Date(before.endsAt.getTime() + extensionMinutes * 60_000);
      await takeFollowing(a, before, endsAt);
      return { endsAt, extensions: before.extensions + 1 };
    });
    return viewFor(meeting, caller.actor);
  } catch (error) {
    if (isDuplicateKey(error)) throw new DomainError('SLOT_TAKEN');
    throw error;
  }
}

async function takeFollowing(a: Act, before: MeetingDoc, endsAt: Date): Promise<void> {
  const { _id: meetingId, eventId, investor, enterprise, table } = before;
  const settings = await MeetingSettings.findById(eventId).session(a.session).lean<MeetingSettingsDoc>();
  if (!settings) return;
  const own = await Claim.find({ meetingId }, { slot: 1 }).session(a.session).lean();
  const has = new Set(own.map(({ slot }) => slot));
  const holders = [...Object.values(holdersOf(investor.personId, enterprise)).flat(), holderOf.table(table)];
  for (const slot of slotsDuring(settings, before.endsAt, endsAt))
    if (!has.has(slot)) await takeSlot({ eventId, slot, meetingId, holders }, a.session);
}
