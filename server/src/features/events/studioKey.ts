import { DomainError, Id } from '@jingqi/contract';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { keyFor, type Platform } from '../../kit/index.ts';
import { Event, type EventDoc } from './event.model.ts';

const Claims = z.object({ eventId: Id, seat: z.literal('host'), version: z.int().positive() });
const audience = 'studio';
const afterEndMs = 24 * 3_600_000;

/** Until when a link to this event is good: a day after its planned end, in whole seconds as a JWT counts. */
export function studioKeyExpiry(event: Pick<EventDoc, 'endsAt'>): Date {
  return new Date(Math.floor((event.endsAt.getTime() + afterEndMs) / 1000) * 1000);
}

/** The key of the event's present studio link. */
export async function signStudioKey(platform: Platform, event: EventDoc): Promise<string> {
  const claims: z.infer<typeof Claims> = { eventId: event._id, seat: 'host', version: event.studio.version };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience(audience)
    .setExpirationTime(studioKeyExpiry(event))
    .sign(keyFor(platform.settings.secretKey, 'studio link'));
}

/** The event whose host the bearer is. Throws LINK_EXPIRED whatever is wrong: forged, foreign, too old, or replaced by a new one. */
export async function readStudioKey(platform: Platform, eventId: Id, key: string): Promise<EventDoc> {
  const claims = await claimsOf(platform, key);
  const event = claims?.eventId === eventId ? await Event.findById(eventId).lean() : null;
  if (!event || event.studio.version !== claims?.version || event.state === 'cancelled')
    throw new DomainError('LINK_EXPIRED');
  return event;
}

async function claimsOf(platform: Platform, key: string): Promise<z.infer<typeof Claims> | null> {
  const options = { algorithms: ['HS256'], audience, currentDate: platform.clock(), requiredClaims: ['exp'] };
  try {
    const { payload } = await jwtVerify(key, keyFor(platform.settings.secretKey, 'studio link'), options);
    return Claims.parse(payload);
  } catch {
    return null;
  }
}
