import {
  DomainError,
  outcomeHours,
  waitingRoomMinutes,
  type Id,
  type MeetingSide,
  type PartySide,
} from '@jingqi/contract';
import type { MeetingDoc } from './meeting.model.ts';

const minute = 60_000;

type Sided = Pick<MeetingDoc, 'investor' | 'enterprise' | 'helperInvitedBy'>;

/** On which side a person is; null for a third one. Staff are on none unless both have invited them. */
export function sideOf(meeting: Sided, { personId, role }: { personId: Id; role: string }): MeetingSide | null {
  const side = partySideOf(meeting, personId);
  if (side) return side;
  return role === 'operator' && isHelperInvited(meeting) ? 'helper' : null;
}

export function partySideOf(meeting: Pick<MeetingDoc, 'investor' | 'enterprise'>, personId: Id): PartySide | null {
  if (meeting.investor.personId === personId) return 'investor';
  return meeting.enterprise.personId === personId ? 'enterprise' : null;
}

export function isHelperInvited({ helperInvitedBy }: Pick<MeetingDoc, 'helperInvitedBy'>): boolean {
  return helperInvitedBy.includes('investor') && helperInvitedBy.includes('enterprise');
}

export const otherSide = (side: PartySide): PartySide => (side === 'investor' ? 'enterprise' : 'investor');

/** pending and accepted hold their slot. */
export function holdsSlot({ state }: Pick<MeetingDoc, 'state'>): boolean {
  return state === 'pending' || state === 'accepted';
}

type Asked = Pick<MeetingDoc, 'state' | 'awaits' | 'expiresAt'>;

/** Throws REQUEST_EXPIRED, WRONG_STATE (answered already, or it is the other side's turn). */
export function requireMyAnswer(meeting: Asked, side: PartySide, now: Date): void {
  if (meeting.state === 'expired' || isExpired(meeting, now)) throw new DomainError('REQUEST_EXPIRED');
  if (meeting.state !== 'pending' || meeting.awaits !== side) throw new DomainError('WRONG_STATE');
}

export function isExpired({ state, expiresAt }: Asked, now: Date): boolean {
  return state === 'pending' && expiresAt !== null && expiresAt <= now;
}

/** A request waits so long, and not beyond the start of its slot. */
export function expiryOf(requestMinutes: number, startsAt: Date, now: Date): Date {
  return new Date(Math.min(now.getTime() + requestMinutes * minute, startsAt.getTime()));
}

type Roomed = Pick<MeetingDoc, 'state' | 'startsAt' | 'endsAt'>;

export function roomOpensAt({ startsAt }: Pick<MeetingDoc, 'startsAt'>): Date {
  return new Date(startsAt.getTime() - waitingRoomMinutes * minute);
}

/** The room itself, with picture and sound. */
export function isRoomOpen({ state, startsAt, endsAt }: Roomed, now: Date): boolean {
  return state === 'accepted' && startsAt <= now && now < endsAt;
}

/** Throws ROOM_NOT_OPEN (not agreed yet, or too early), ROOM_CLOSED. */
export function requireRoom(meeting: Roomed, now: Date): void {
  if (meeting.state === 'pending') throw new DomainError('ROOM_NOT_OPEN');
  if (meeting.state !== 'accepted' || meeting.endsAt <= now) throw new DomainError('ROOM_CLOSED');
  if (now < roomOpensAt(meeting)) throw new DomainError('ROOM_NOT_OPEN');
}

/** Throws WRONG_STATE: there is nothing to say of it before its start, and nothing any more a day after its end. */
export function requireOutcomeTime({ state, startsAt, endsAt }: Roomed, now: Date): void {
  const isMet = state === 'accepted' || state === 'held' || state === 'lost';
  const until = endsAt.getTime() + outcomeHours * 60 * minute;
  if (!isMet || now < startsAt || now.getTime() >= until) throw new DomainError('WRONG_STATE');
}
