import { createHash, hkdfSync, timingSafeEqual } from 'node:crypto';

export type KeyPurpose =
  | 'stage grant'
  | 'media control'
  | 'hls pass'
  | 'studio link'
  | 'one-time code'
  | 'totp'
  | 'recovery code'
  | 'check-in'
  | 'audit chain';

/** Key of 32 bytes for one purpose, derived from the installation's secret (HKDF-SHA256, RFC 5869). */
export function keyFor(secret: string, purpose: KeyPurpose): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', Buffer.from(secret, 'hex'), '', `jingqi ${purpose}`, 32));
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Compares in constant time. */
export function isSameSecret(left: string, right: string): boolean {
  const a = createHash('sha256').update(left).digest();
  const b = createHash('sha256').update(right).digest();
  return timingSafeEqual(a, b);
}
