import { z } from 'zod';

/** Identifier made by whoever creates the thing (usually the client), so that a retry is harmless. UUID, RFC 9562. */
export const Id = z.uuid().toLowerCase();
export type Id = z.infer<typeof Id>;

/** A new time-ordered identifier (UUID version 7, RFC 9562 §5.7). Works without a secure context, unlike crypto.randomUUID. */
export function newId(now: number = Date.now()): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let i = 0; i < 6; i += 1) bytes[i] = Math.floor(now / 2 ** (8 * (5 - i))) % 256;
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
