import type { Id } from '@jingqi/contract';
import { ICalCalendar, ICalEventStatus } from 'ical-generator';
import type { Platform } from '../../kit/index.ts';
import type { EventDoc } from './event.model.ts';
import { findPublicEvent } from './findEvent.ts';

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

/** The event as a calendar file (RFC 5545) in Beijing time. Throws NOT_FOUND. */
export async function calendarFile(platform: Platform, eventId: Id): Promise<string> {
  return calendarOf(await findPublicEvent(eventId), platform.settings.publicUrl, platform.clock());
}

/** A calendar that took it before updates its entry: the UID stays, SEQUENCE is the revision. */
export function calendarOf(event: EventDoc, publicUrl: string, now: Date): string {
  const url = `${publicUrl}/e/${event._id}`;
  const calendar = new ICalCalendar({ prodId: { company: 'jingqi', product: 'live', language: 'ZH' } });
  calendar.timezone({ name: timezone, generator: () => timezoneBlock });
  calendar.createEvent({
    id: `${event._id}@jingqi.live`,
    sequence: event.revision,
    start: inBeijing(event.startsAt),
    end: inBeijing(event.endsAt),
    timezone,
    summary: event.title,
    description: [`${event.host.office} ${event.host.title} ${event.host.name}`, event.policy.title, event.summary, url]
      .filter(Boolean)
      .join('\n'),
    url,
    status: event.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  // ical-generator writes the stamp in the calendar's zone; RFC 5545 (3.8.7.2) wants it in UTC.
  return calendar.toString().replace(/^DTSTAMP:.*?(?=\r$)/mu, `DTSTAMP:${utcStamp(now)}`);
}

function inBeijing(at: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timezone);
}

function utcStamp(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d+/gu, '');
}
