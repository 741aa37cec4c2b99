import { createHash, createHmac } from 'node:crypto';
import type { Id } from '@jingqi/contract';
import { isSameSecret, keyFor, type Platform } from '../../kit/index.ts';

// Crockford's base 32: no I, L, O, U, which are mistaken for others.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 8 characters of 5 bits. */
const characters = 8;

function shortened(digest: Buffer): string {
  return Array.from(digest.subarray(0, characters), (byte) => alphabet[byte % 32]).join('');
}

/** The part of the code by which the registration is found. */
export function ticketOf(registrationId: Id): string {
  return shortened(createHash('sha256').update(`ticket/${registrationId}`).digest());
}

function signature({ settings }: Pick<Platform, 'settings'>, eventId: Id, ticket: string): string {
  const mac = createHmac('sha256', keyFor(settings.secretKey, 'check-in')).update(`${eventId}/${ticket}`);
  return shortened(mac.digest());
}

/** What the QR at the door says: the ticket, and a signature that nobody else can make. */
export function checkInCode(
  platform: Pick<Platform, 'settings'>,
  { eventId, ticket }: { eventId: Id; ticket: string },
): string {
  return `${ticket}-${signature(platform, eventId, ticket)}`;
}

/** The ticket of a code of this event; null when it is none of ours. */
export function readCheckInCode(platform: Pick<Platform, 'settings'>, eventId: Id, code: string): string | null {
  const read = code.toUpperCase().replace(/[^0-9A-Z]/gu, '');
  const [ticket, signed] = [read.slice(0, characters), read.slice(characters)];
  return isSameSecret(signed, signature(platform, eventId, ticket)) ? ticket : null;
}
