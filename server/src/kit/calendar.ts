import { ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

const timezone = 'Asia/Shanghai';
// China has had one offset and no summer time since 1991.
const timezoneBlock = [
  'BEGIN:VTIMEZONE',
  `TZID:${timezone}`,
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

export interface CalendarEntry {
  /** Stays the same through all changes; a later one has a greater `sequence`. */
  uid: string;
  sequence: number;
  startsAt: Date;
  endsAt: Date;
  summary: string;
  description: string;
  location?: string;
  url: string;
  isCancelled: boolean;
  /** Sent to this mail address (METHOD:REQUEST, or CANCEL), which may be empty; absent: a file to be taken in. */
  invited?: { name: string; mail: string };
}

/** Who invites, in calendars that are sent. */
const organizer = { name: '京企直播', email: 'no-reply@jingqi.live' };

/** One entry as a calendar (RFC 5545, RFC 5546) in Beijing time. */
export function calendarText(entry: CalendarEntry, now: Date): string {
  const calendar = new ICalCalendar({ prodId: { company: 'jingqi', product: 'live', language: 'ZH' } });
  calendar.timezone({ name: timezone, generator: () => timezoneBlock });
  if (entry.invited) calendar.method(entry.isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST);
  const event = calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    start: inBeijing(entry.startsAt),
    end: inBeijing(entry.endsAt),
    timezone,
    summary: entry.summary,
    description: entry.description,
    url: entry.url,
    status: entry.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(entry.location ? { location: entry.location } : {}),
    ...(entry.invited ? { organizer } : {}),
  });
  if (entry.invited?.mail) event.createAttendee({ name: entry.invited.name, email: entry.invited.mail, rsvp: false });
  // ical-generator writes the stamp in the calendar's zone; RFC 5545 (3.8.7.2) wants it in UTC.
  return calendar.toString().replace(/^DTSTAMP:.*?(?=\r$)/mu, `DTSTAMP:${utcStamp(now)}`);
}

/** The MIME type of a calendar that is sent. */
export const calendarMail = (isCancelled: boolean): string =>
  `text/calendar; method=${isCancelled ? 'CANCEL' : 'REQUEST'}`;

function inBeijing(at: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timezone);
}

/** As 2026年11月24日 19:30, for messages. */
export function beijingTime(at: Date): string {
  const { year, month, day, hour, minute } = inBeijing(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${year}年${month}月${day}日 ${two(hour)}:${two(minute)}`;
}

function utcStamp(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d+/gu, '');
}
