import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const ivBytes = 12;

/** The text encrypted (AES-256-GCM) with a key of 32 bytes; it opens for `boundTo` alone, an account's id for instance. */
export function encrypt(key: Uint8Array, text: string, boundTo: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(boundTo));
  const bytes = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [iv, cipher.getAuthTag(), bytes].map((part) => part.toString('base64url')).join('.');
}

/** Throws when it was made with another key, for somebody else, or was changed. */
export function decrypt(key: Uint8Array, encrypted: string, boundTo: string): string {
  const [iv, tag, bytes] = encrypted.split('.').map((part) => Buffer.from(part, 'base64url'));
  if (!iv || !tag || !bytes) throw new Error('not an encrypted text');
  const decipher = createDecipheriv(algorithm, key, iv, { authTagLength: 16 })
    .setAAD(Buffer.from(boundTo))
    .setAuthTag(tag);
  return Buffer.concat([decipher.update(bytes), decipher.final()]).toString('utf8');
}
