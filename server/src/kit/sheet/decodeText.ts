import { DomainError } from '@jingqi/contract';

/**
 * The text of a file whose encoding nobody told: UTF-16 by its mark or its zero bytes, UTF-8 when it is valid UTF-8, else
 * GB18030 (with GBK and GB2312 in it). Throws BAD_SHEET when it is none of these.
 */
export function decodeText(bytes: Buffer): string {
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    if (text.includes('\u0000')) throw new DomainError('BAD_SHEET');
    return text;
  } catch {
    throw new DomainError('BAD_SHEET');
  }
}

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 4_096);
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  // Commas and line ends of UTF-16 have a zero byte, behind or before.
  if (even + odd > 0) return odd >= even ? 'utf-16le' : 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'gb18030';
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
