import { randomBytes } from 'k6/crypto';

/** UUID version 7 (RFC 9562 §5.7), as clients of the platform make it. */
export function newId(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  const random = Array.from(new Uint8Array(randomBytes(10)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(1, 4)}-8${random.slice(5, 8)}-${random.slice(8, 20)}`;
}
