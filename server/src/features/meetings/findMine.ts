import { DomainError, type Id, type MeetingSide } from '@jingqi/contract';
import type { CommandCaller } from '../../kit/index.ts';
import { Meeting, type MeetingDoc } from './meeting.model.ts';
import { sideOf } from './meeting.policy.ts';

export interface Mine {
  meeting: MeetingDoc;
  side: MeetingSide;
}

/** A meeting of the caller in the event they are in. Throws NOT_FOUND for a third person exactly as for one that is not there. */
export async function findMine({ actor, eventId }: CommandCaller, meetingId: Id): Promise<Mine> {
  const meeting = await Meeting.findOne({ _id: meetingId, eventId }).lean<MeetingDoc>();
  const side = meeting && sideOf(meeting, actor);
  if (!meeting || !side) throw new DomainError('NOT_FOUND');
  return { meeting, side };
}
