import type { Id } from '@jingqi/contract';
import { calendarText, type Platform } from '../../kit/index.ts';
import type { EventDoc } from './event.model.ts';
import { findPublicEvent } from './findEvent.ts';

/** The event as a calendar file (RFC 5545) in Beijing time. Throws NOT_FOUND. */
export async function calendarFile(platform: Platform, eventId: Id): Promise<string> {
  return calendarOf(await findPublicEvent(eventId), platform.settings.publicUrl, platform.clock());
}

/** A calendar that took it before updates its entry: the UID stays, SEQUENCE is the revision. */
export function calendarOf(event: EventDoc, publicUrl: string, now: Date): string {
  const url = `${publicUrl}/e/${event._id}`;
  const { title: summary, startsAt, endsAt, revision: sequence } = event;
  const description = [
    `${event.host.office} ${event.host.title} ${event.host.name}`,
    event.policy.title,
    event.summary,
    url,
  ].filter(Boolean);
  return calendarText(
    {
      uid: `${event._id}@jingqi.live`,
      sequence,
      startsAt,
      endsAt,
      summary,
      description: description.join('\n'),
      url,
      isCancelled: event.state === 'cancelled',
    },
    now,
  );
}
