import { DomainError } from '@jingqi/contract';
import type { FileAnswer, FileRequest } from '../../kit/index.ts';
import { meetingCalendar } from './calendar.ts';
import { Meeting, type MeetingDoc } from './meeting.model.ts';
import { partySideOf } from './meeting.policy.ts';

/** A meeting of mine as a calendar file. Throws NOT_FOUND. */
export async function sendMeetingCalendar({
  params,
  actor,
  platform,
}: FileRequest<'meetingCalendar'>): Promise<FileAnswer> {
  const meeting = await Meeting.findById(params.id).lean<MeetingDoc>();
  const side = meeting && partySideOf(meeting, actor.personId);
  if (!meeting || !side) throw new DomainError('NOT_FOUND');
  return {
    type: 'text/calendar; charset=utf-8',
    fileName: 'meeting.ics',
    body: meetingCalendar(meeting, side, platform.clock()),
  };
}
