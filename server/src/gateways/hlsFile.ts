import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DomainError, type Id } from '@jingqi/contract';
import type { Request, Response } from 'express';
import type { HlsAnswer } from '../features/recordings/index.ts';
import type { ByteRange, Platform, Store } from '../kit/index.ts';

export type HlsFile = Extract<HlsAnswer, { kind: 'file' }> & { eventId: Id };
interface Sent {
  file: HlsFile;
  /** Of the first answer with a body. */
  headers: Record<string, string>;
  range: string | undefined;
}

const oneRange = /^bytes=(?:(\d{1,12})-(\d{0,12})|-\d{1,12})$/u;

/**
 * An init file or a segment, whole or a stretch of it; what was written once never changes. Throws NOT_FOUND.
 * Several ranges at once are refused (416): they only make work.
 */
export async function sendHlsFile(
  platform: Platform,
  request: Request<object>,
  response: Response,
  file: HlsFile,
): Promise<void> {
  const { range } = request.headers;
  if (range !== undefined && !oneRange.test(range)) return void response.status(416).end();
  const headers = {
    'Content-Type': typeOf(file.file),
    'Cache-Control': `${file.isOpen ? 'public' : 'private'}, max-age=31536000, immutable`,
  };
  const { hlsFolder, stores } = platform.settings;
  if (file.place === 's3' && stores?.s3) return sendStored(stores.s3, response, { file, headers, range });
  if (file.place !== 'folder' || hlsFolder === undefined) throw new DomainError('NOT_FOUND');
  return sendFromFolder(hlsFolder, response, { file, headers, range });
}

function typeOf(file: string): string {
  if (file.endsWith('.m4s')) return 'video/iso.segment';
  return file.includes('-sound-') ? 'audio/mp4' : 'video/mp4';
}

/** Express answers ranges, conditions and HEAD. */
async function sendFromFolder(hlsFolder: string, response: Response, { file, headers }: Sent): Promise<void> {
  const options = { root: join(hlsFolder, file.eventId), cacheControl: false, headers };
  await new Promise<void>((resolve, reject) => {
    response.sendFile(file.file, options, (error?: unknown) => {
      const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
      // A visitor who left wants no answer.
      if (error === undefined || response.headersSent || response.destroyed) return resolve();
      if (status === 416) response.status(416).end();
      if (status === 416) resolve();
      else reject(status === 404 ? new DomainError('NOT_FOUND') : error);
    });
  });
}

async function sendStored(store: Store, response: Response, { file, headers, range }: Sent): Promise<void> {
  const asked = rangeOf(range);
  const opened = await store.open(file.eventId, file.file, asked).catch((error: unknown) => {
    if (error instanceof RangeError) return 'past the end' as const;
    throw error;
  });
  if (opened === 'past the end') return void response.status(416).end();
  if (!opened) throw new DomainError('NOT_FOUND');
  const { size, body } = opened;
  const to = Math.min(asked?.to ?? size - 1, size - 1);
  response.set({ ...headers, 'Accept-Ranges': 'bytes', 'Content-Length': String(to - (asked?.from ?? 0) + 1) });
  if (asked) response.status(206).setHeader('Content-Range', `bytes ${asked.from}-${to}/${size}`);
  if (response.req.method === 'HEAD') {
    body.destroy();
    return void response.end();
  }
  await pipeline(body, response);
}

/** A range of the last bytes is answered with the whole file, as RFC 9110 §14.2 lets us. */
function rangeOf(range: string | undefined): ByteRange | undefined {
  const [, from, to] = oneRange.exec(range ?? '') ?? [];
  if (from === undefined) return undefined;
  return { from: Number(from), ...(to ? { to: Number(to) } : {}) };
}
