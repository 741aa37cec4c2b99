import type { Readable } from 'node:stream';

/** A stretch of a file in bytes, both ends included; without `to` up to its end. */
export interface ByteRange {
  from: number;
  to?: number | undefined;
}

/** A file that was opened. `size`: of the whole file; `body`: what was asked for, to be read or destroyed. */
export interface OpenedFile {
  size: number;
  body: Readable;
}

export interface StoredFile {
  name: string;
  bytes: number;
}

/**
 * Files in folders, one level deep. Names are ours, never a visitor's as it came: a name that could lead elsewhere throws.
 * Each throws when the place cannot be reached.
 */
export interface Store {
  /** Writes a file whole, or not at all; one that is there is replaced. */
  put: (folder: string, name: string, bytes: Buffer) => Promise<void>;
  /** Null when it is not there. Throws RangeError for a stretch that begins past its end. */
  open: (folder: string, name: string, range?: ByteRange) => Promise<OpenedFile | null>;
  /** By name; empty for a folder that is not there. */
  list: (folder: string) => Promise<StoredFile[]>;
  /** The folder with all that is in it; gone already is no error. */
  remove: (folder: string) => Promise<void>;
}

const safe = /^[A-Za-z0-9][\w.-]{0,200}$/u;

/** Throws Error for a name that is not a plain file name. */
export function plainName(name: string): string {
  if (!safe.test(name)) throw new Error('not a plain file name');
  return name;
}

/** Throws RangeError where a stretch begins past the end or is turned round. */
export function requireWithin(range: ByteRange | undefined, size: number): void {
  if (range && (range.from >= size || (range.to ?? range.from) < range.from)) throw new RangeError('past the end');
}
