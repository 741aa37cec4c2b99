import { hkdfSync } from 'node:crypto';

/** Key of 32 bytes for one purpose, derived as the server derives it (HKDF-SHA256, RFC 5869). */
export function keyFor(secret: string, purpose: 'stage grant' | 'media control'): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', Buffer.from(secret, 'hex'), '', `jingqi ${purpose}`, 32));
}
