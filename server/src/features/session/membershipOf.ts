import { DomainError, streamOf, type EventRole, type Id, type StreamName } from '@jingqi/contract';
import type { Actor, Platform } from '../../kit/index.ts';
import { canSeeEvent, findEvent, type EventDoc } from '../events/index.ts';
import { seatOf } from '../stage/index.ts';

/** The role of a person in an event and the streams it follows. Throws NOT_FOUND, SIGN_IN_REQUIRED. */
export async function membershipOf(
  _platform: Platform,
  actor: Actor,
  eventId: Id,
): Promise<{ eventRole: EventRole; streams: StreamName[] }> {
  const event = await findEvent(eventId);
  if (!canSeeEvent(event, actor.role)) throw new DomainError('NOT_FOUND');
  const seat = actor.role === 'guest' ? null : await seatOf(eventId, actor.personId);
  const eventRole = roleIn(event, actor.role, seat?.role ?? null);
  return { eventRole, streams: streamsOf(eventRole, eventId, actor.personId) };
}

/** Staff are staff everywhere; a seat makes a host or a speaker; everybody else watches. Throws SIGN_IN_REQUIRED. */
export function roleIn(
  event: Pick<EventDoc, 'guestsAllowed'>,
  role: Actor['role'],
  seat: 'host' | 'speaker' | null,
): EventRole {
  if (role === 'operator' || role === 'moderator') return role;
  if (seat) return seat;
  if (role !== 'guest') return 'attendee';
  if (!event.guestsAllowed) throw new DomainError('SIGN_IN_REQUIRED');
  return 'guest';
}

/** Which streams a role follows: its audiences, no other. */
export function streamsOf(role: EventRole, eventId: Id, personId: Id): StreamName[] {
  const own = [streamOf.everyone(eventId), streamOf.person(eventId, personId)];
  if (role === 'operator' || role === 'moderator')
    return [...own, streamOf.staff(eventId), streamOf.backstage(eventId)];
  if (role === 'host' || role === 'speaker') return [...own, streamOf.backstage(eventId)];
  return own;
}
