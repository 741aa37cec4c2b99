import type { PartySide } from '@jingqi/contract';
import { calendarText, type CalendarEntry } from '../../kit/index.ts';
import type { MeetingDoc } from './meeting.model.ts';
import { otherSide } from './meeting.policy.ts';

/**
 * The meeting as an entry for the calendar of one side, in Beijing time; a later one updates or cancels it.
 * `mail`: it is sent to this address, which may be empty; absent: a file.
 */
export function meetingCalendar(meeting: MeetingDoc, side: PartySide, now: Date, mail?: string): string {
  const { name, organisation } = meeting[otherSide(side)];
  const url = `${meeting.siteUrl}/meetings/${meeting._id}`;
  const invited: Pick<CalendarEntry, 'invited'> =
    mail === undefined ? {} : { invited: { name: meeting[side].name, mail } };
  return calendarText(
    {
      uid: `${meeting._id}@jingqi.live`,
      sequence: meeting.revision,
      startsAt: meeting.startsAt,
      endsAt: meeting.endsAt,
      summary: `会面 · ${organisation || name}`,
      description: [`${organisation} ${name}`.trim(), meeting.eventTitle, url].join('\n'),
      url,
      isCancelled: meeting.state !== 'accepted' && meeting.state !== 'held',
      ...invited,
    },
    now,
  );
}
