import { pipeline } from 'node:stream';
import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { DomainError } from '@jingqi/contract';

/** One file in a ZIP archive, as the archive's directory tells it. Sizes in bytes. */
export interface ZipEntry {
  name: string;
  method: number;
  packedSize: number;
  size: number;
  offset: number;
}

const maxEntries = 2_000;
// Deflate reaches 1:1032; sheets of real life stay under 1:100.
const bombRatio = 300;
const bombSize = 16 * 1024 * 1024;
const endSignature = 0x06054b50;
const directorySignature = 0x02014b50;
const localSignature = 0x04034b50;
const full = 0xffffffff;

/** The archive's directory. Throws BAD_SHEET for what is broken, encrypted or swells beyond reason. */
export function zipEntries(bytes: Buffer): Map<string, ZipEntry> {
  try {
    return readDirectory(bytes);
  } catch (error) {
    // Positions that lie outside of the file.
    if (error instanceof RangeError) throw new DomainError('BAD_SHEET');
    throw error;
  }
}

function readDirectory(bytes: Buffer): Map<string, ZipEntry> {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > maxEntries) throw new DomainError('BAD_SHEET');
  const entries = new Map<string, ZipEntry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let n = 0; n < count; n += 1) {
    if (bytes.readUInt32LE(at) !== directorySignature) throw new DomainError('BAD_SHEET');
    const entry = readEntry(bytes, at);
    entries.set(entry.name, entry);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function endOf(bytes: Buffer): number {
  const earliest = Math.max(0, bytes.length - 65_557);
  for (let at = bytes.length - 22; at >= earliest; at -= 1) if (bytes.readUInt32LE(at) === endSignature) return at;
  throw new DomainError('BAD_SHEET');
}

function readEntry(bytes: Buffer, at: number): ZipEntry {
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
  const extra = bytes.subarray(nameEnd, nameEnd + bytes.readUInt16LE(at + 30));
  const [size = 0, packedSize = 0, offset = 0] = wideSizes(
    [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)],
    extra,
  );
  const method = bytes.readUInt16LE(at + 10);
  const isEncrypted = (bytes.readUInt16LE(at + 8) & 1) === 1;
  const isBomb = size > bombSize && size > packedSize * bombRatio;
  if (isEncrypted || isBomb || (method !== 0 && method !== 8)) throw new DomainError('BAD_SHEET');
  return { name: bytes.toString('utf8', at + 46, nameEnd), method, packedSize, size, offset };
}

/** ZIP64: numbers that are all ones stand in the extra field 1, in order (APPNOTE 4.5.3). */
function wideSizes(sizes: number[], extra: Buffer): number[] {
  let at = 0;
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2);
  at += 4;
  return sizes.map((size) => {
    if (size !== full) return size;
    const wide = Number(extra.readBigUInt64LE(at));
    at += 8;
    return wide;
  });
}

/**
 * The bytes of an entry, piece by piece. Throws BAD_SHEET when it is broken or larger than the directory says,
 * TOO_LARGE when it is larger than `limit` bytes.
 */
export async function* unpacked(bytes: Buffer, entry: ZipEntry, limit: number): AsyncGenerator<Buffer> {
  let seen = 0;
  try {
    for await (const piece of piecesOf(bytes, entry)) {
      seen += piece.length;
      if (seen > entry.size) throw new DomainError('BAD_SHEET');
      if (seen > limit) throw new DomainError('TOO_LARGE');
      yield piece;
    }
  } catch (error) {
    throw error instanceof DomainError ? error : new DomainError('BAD_SHEET');
  }
}

function piecesOf(bytes: Buffer, { offset, packedSize, method }: ZipEntry): AsyncIterable<Buffer> {
  if (bytes.readUInt32LE(offset) !== localSignature) throw new DomainError('BAD_SHEET');
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + packedSize > bytes.length) throw new DomainError('BAD_SHEET');
  const packed = Readable.from(slices(bytes.subarray(start, start + packedSize)));
  if (method === 0) return packed;
  return pipeline(packed, createInflateRaw({ chunkSize: 64 * 1024 }), () => undefined);
}

function* slices(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 64 * 1024) yield bytes.subarray(at, at + 64 * 1024);
}
