import type { CommandInput, CommandOutput } from '@jingqi/contract';
import mongoose from 'mongoose';
import type { CommandCaller } from '../../kit/index.ts';
import { changeMeeting } from './changeMeeting.ts';
import { Evidence } from './evidence.model.ts';
import { findMine } from './findMine.ts';
import { isRoomOpen, requireRoom } from './meeting.policy.ts';

/** Two pages of one person count once: what comes sooner after another beat adds nothing, in ms. */
const apartMs = 4_000;

/** The page is there: evidence once the room is open. Throws NOT_FOUND, ROOM_NOT_OPEN, ROOM_CLOSED. */
export async function beatInMeeting(
  caller: CommandCaller,
  { meetingId, link }: CommandInput<'meeting:beat'>,
): Promise<CommandOutput<'meeting:beat'>> {
  const { meeting, side } = await findMine(caller, meetingId);
  const now = caller.platform.clock();
  requireRoom(meeting, now);
  if (side === 'helper') return { here: meeting.here, now: now.toISOString() };
  const counts = isRoomOpen(meeting, now);
  const last = `${side}.lastBeatAt`;
  const isApart = {
    $or: [{ [last]: null }, { [last]: mongoose.trusted({ $lte: new Date(now.getTime() - apartMs) }) }],
  };
  await Evidence.updateOne(
    { _id: meetingId, ...isApart },
    {
      $set: { [last]: now, [`${side}.isLinkGood`]: link === 'good', [`${side}.hasLeft`]: false },
      ...(counts ? { $inc: { [`${side}.beats`]: 1, [`${side}.poorBeats`]: link === 'good' ? 0 : 1 } } : {}),
    },
  );
  const { here } = meeting.here[side]
    ? meeting
    : await changeMeeting(caller, meetingId, (before) => {
        requireRoom(before, now);
        return before.here[side] ? null : { here: { ...before.here, [side]: true } };
      });
  return { here, now: now.toISOString() };
}
