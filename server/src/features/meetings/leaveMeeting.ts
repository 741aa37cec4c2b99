import type { CommandInput } from '@jingqi/contract';
import type { CommandCaller } from '../../kit/index.ts';
import { changeMeeting } from './changeMeeting.ts';
import { Evidence } from './evidence.model.ts';
import { findMine } from './findMine.ts';

/** Leaves on purpose: the other side sees it at once. Throws NOT_FOUND. */
export async function leaveMeeting(
  caller: CommandCaller,
  { meetingId }: CommandInput<'meeting:leave'>,
): Promise<Record<string, never>> {
  const { side } = await findMine(caller, meetingId);
  if (side === 'helper') return {};
  await Evidence.updateOne({ _id: meetingId }, { $set: { [`${side}.hasLeft`]: true, [`${side}.lastBeatAt`]: null } });
  await changeMeeting(caller, meetingId, (before) =>
    before.here[side] ? { here: { ...before.here, [side]: false } } : null,
  );
  return {};
}
