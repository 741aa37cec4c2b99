import { DomainError, streamOf, type CommandInput, type Id, type RoomMessage as MessageView } from '@jingqi/contract';
import { act, isDuplicateKey, type CommandCaller } from '../../kit/index.ts';
import { findMine } from './findMine.ts';
import { isHelperInvited, requireRoom } from './meeting.policy.ts';
import { RoomMessage, type RoomMessageDoc } from './roomMessage.model.ts';

const shown = 200;

/** Writes in the room; the same id again by the same person is the same message. Throws NOT_FOUND, ROOM_NOT_OPEN, ROOM_CLOSED, CONFLICT. */
export async function sayInMeeting(
  caller: CommandCaller,
  { id, meetingId, text }: CommandInput<'meeting:say'>,
): Promise<MessageView> {
  const { actor, eventId, platform } = caller;
  const { meeting, side } = await findMine(caller, meetingId);
  requireRoom(meeting, platform.clock());
  const { personId, name } = actor;
  try {
    return await act(caller, meetingId, async (a) => {
      const row: RoomMessageDoc = { _id: id, meetingId, personId, side, name, text, at: a.now };
      await RoomMessage.create([row], { session: a.session });
      const message = messageView(row);
      const helpers = isHelperInvited(meeting) ? meeting.helpers : [];
      for (const reader of [meeting.investor.personId, meeting.enterprise.personId, ...helpers])
        a.say(streamOf.person(eventId, reader), 'meeting:said', { meetingId, message });
      return message;
    });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const known = await RoomMessage.findById(id).lean<RoomMessageDoc>();
    if (known?.personId !== personId || known.meetingId !== meetingId) throw new DomainError('CONFLICT');
    return messageView(known);
  }
}

/** What was written in the room, oldest first, the latest 200. */
export async function readRoomMessages(meetingId: Id): Promise<MessageView[]> {
  const latest = await RoomMessage.find({ meetingId }).sort({ at: -1 }).limit(shown).lean<RoomMessageDoc[]>();
  return latest.toReversed().map(messageView);
}

function messageView({ _id, at, ...message }: RoomMessageDoc): MessageView {
  return { id: _id, ...message, at: at.toISOString() };
}
