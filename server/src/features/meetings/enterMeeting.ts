import { DomainError, type CommandInput, type CommandOutput, type StageTicket } from '@jingqi/contract';
import type { CommandCaller } from '../../kit/index.ts';
import { sessionClaim, signTicket } from '../media/index.ts';
import { changeMeeting, type Change } from './changeMeeting.ts';
import { Evidence, noEvidence } from './evidence.model.ts';
import { findMine } from './findMine.ts';
import type { MeetingDoc } from './meeting.model.ts';
import { isRoomOpen, requireRoom, sideOf } from './meeting.policy.ts';
import { viewFor } from './meeting.view.ts';
import { readRoomMessages } from './sayInMeeting.ts';
import { roomNode, tellRoom } from './tellRoom.ts';

/**
 * Comes into the waiting room or, from its start, the room: the other side learns of it. The ticket comes with the room.
 * Throws NOT_FOUND, ROOM_NOT_OPEN, ROOM_CLOSED, MEDIA_UNAVAILABLE.
 */
export async function enterMeeting(
  caller: CommandCaller,
  { meetingId }: CommandInput<'meeting:enter'>,
): Promise<CommandOutput<'meeting:enter'>> {
  const { platform, actor } = caller;
  requireRoom((await findMine(caller, meetingId)).meeting, platform.clock());
  await Evidence.updateOne(
    { _id: meetingId },
    { $setOnInsert: { investor: noEvidence(), enterprise: noEvidence(), togetherMs: 0, sampledAt: null } },
    { upsert: true, setDefaultsOnInsert: false },
  );
  const meeting = await changeMeeting(caller, meetingId, async (before, a) => {
    requireRoom(before, a.now);
    const side = sideOf(before, actor);
    if (!side) throw new DomainError('NOT_FOUND');
    if (side !== 'helper')
      await Evidence.updateOne(
        { _id: meetingId },
        { $set: { [`${side}.lastBeatAt`]: a.now, [`${side}.hasLeft`]: false } },
        { session: a.session },
      );
    return arrival(before, side, actor.personId);
  });
  const now = platform.clock();
  const ticket = isRoomOpen(meeting, now) ? await ticketFor(caller, meeting) : null;
  return {
    meeting: viewFor(meeting, actor),
    messages: await readRoomMessages(meetingId),
    ticket,
    now: now.toISOString(),
  };
}

function arrival(before: MeetingDoc, side: ReturnType<typeof sideOf>, personId: string): Change {
  if (side === 'helper') return before.helpers.includes(personId) ? null : { helpers: [...before.helpers, personId] };
  return side === null || before.here[side] ? null : { here: { ...before.here, [side]: true } };
}

async function ticketFor({ platform, actor }: CommandCaller, meeting: MeetingDoc): Promise<StageTicket> {
  const node = await roomNode(platform, meeting);
  if (!node) throw new DomainError('MEDIA_UNAVAILABLE');
  // The node has to know who may come before anybody does. What they may do is said by the scene, not by the grant.
  await tellRoom(platform, meeting._id);
  const side = sideOf(meeting, actor);
  const name = side === null || side === 'helper' ? actor.name : meeting[side].name;
  const session = sessionClaim(actor.sessionHash);
  return signTicket(platform, node, {
    sub: actor.personId,
    stageId: meeting._id,
    name,
    view: 'air',
    publish: [],
    session,
  });
}
