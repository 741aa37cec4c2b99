import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { coverMaxBytes, DomainError, fileRoutes, Id } from '@jingqi/contract';
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import multer from 'multer';
import { staffView } from '../features/console/index.ts';
import { calendarFile, keepCover, readCover } from '../features/events/index.ts';
import type { Actor } from '../kit/index.ts';
import { parsed } from './handle.ts';
import { admit, refuse, type HttpDoor } from './http.ts';
import { requestIdOf } from './requestLog.ts';

/** Calendar files and covers: see `fileRoutes` of the contract. */
export function mountFiles(app: Express, door: HttpDoor): void {
  app.get(fileRoutes.calendar.path, serve(door, 'calendar', sendCalendar));
  app.get(fileRoutes.cover.path, serve(door, 'cover', sendCover));
  app.post(fileRoutes.uploadCover.path, serve(door, 'uploadCover', takeCover));
}

interface Visit {
  door: HttpDoor;
  actor: Actor | null;
  requestId: string;
  request: Request;
  response: Response;
}

function serve(door: HttpDoor, name: keyof typeof fileRoutes, run: (visit: Visit) => Promise<void>): RequestHandler {
  return async (request, response) => {
    const requestId = requestIdOf(response);
    try {
      const actor = await admit(door, name, fileRoutes[name], request);
      await run({ door, actor, requestId, request, response });
    } catch (error) {
      refuse(response, error, door.platform);
    }
  };
}

async function sendCalendar({ door, request, response }: Visit): Promise<void> {
  const file = await calendarFile(door.platform, parsed(Id, request.params['id']));
  response.setHeader('Content-Disposition', 'attachment; filename="event.ics"');
  response.setHeader('Cache-Control', 'no-cache');
  response.type('text/calendar; charset=utf-8').send(file);
}

/** A cover's address is new with each upload, so what is public may be kept for ever; a draft's stays with who asked. */
async function sendCover({ actor, request, response }: Visit): Promise<void> {
  const cover = await readCover(parsed(Id, request.params['id']), actor?.role ?? null);
  response.setHeader('Cache-Control', cover.isPublic ? 'public, max-age=31536000, immutable' : 'private, no-store');
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  response.type(cover.type).send(cover.bytes);
}

async function takeCover({ door, actor, requestId, request, response }: Visit): Promise<void> {
  const id = parsed(Id, request.params['id']);
  if (!actor) throw new DomainError('NOT_SIGNED_IN');
  const bytes = await uploadedFile(request, response);
  response.json(await staffView(await keepCover({ platform: door.platform, actor, requestId }, id, bytes)));
}

const readUpload = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: coverMaxBytes, files: 1, parts: 2, fields: 1, fieldSize: 1_000, headerPairs: 20 },
}).single('file');

/** The bytes of the field `file`. Throws TOO_LARGE, INVALID_INPUT. */
async function uploadedFile(request: Request, response: Response): Promise<Buffer> {
  await new Promise<void>((resolve, reject) => {
    readUpload(request, response, (error: unknown) => (error ? reject(uploadRefusal(error)) : resolve()));
  });
  if (!request.file) throw new DomainError('INVALID_INPUT', { fields: [{ path: 'file', problem: 'missing' }] });
  return request.file.buffer;
}

function uploadRefusal(error: unknown): DomainError {
  if (error instanceof multer.MulterError && error.code === 'LIMIT_FILE_SIZE') return new DomainError('TOO_LARGE');
  return new DomainError('INVALID_INPUT', { fields: [{ path: 'file', problem: 'invalid_upload' }] });
}

/** The built client: hashed assets for a year, the page itself never cached; every other address is the client's own route. */
export function mountPages(app: Express, dist: string): void {
  if (dist === '' || !existsSync(dist)) return;
  app.use('/assets', express.static(join(dist, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }));
  app.use(express.static(dist, { index: false, maxAge: 0 }));
  app.get(/^\/(?!api(\/|$)|socket\.io(\/|$))/u, (_request, response) => {
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile('index.html', { root: dist });
  });
}
