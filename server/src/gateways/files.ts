import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  DomainError,
  downloads,
  uploads,
  type DownloadName,
  type DownloadRoute,
  type UploadName,
  type UploadRoute,
} from '@jingqi/contract';
import type { Express, Request, RequestHandler, Response } from 'express';
import multer from 'multer';
import type { Actor, DownloadHandlers, FileAnswer, FileRequest, UploadedFile, UploadHandlers } from '../kit/index.ts';
import { parsed } from './handle.ts';
import { admit, refuse, type HttpDoor } from './http.ts';
import { requestIdOf } from './requestLog.ts';

interface FileHandlers {
  downloads: DownloadHandlers;
  uploads: UploadHandlers;
}
type Asked = FileRequest<DownloadName> & FileRequest<UploadName>;

/** Mounts every route that carries a file: parse → authorise → limit → run → answer. */
export function mountFiles(app: Express, door: HttpDoor, handlers: FileHandlers): void {
  for (const name of Object.keys(downloads) as DownloadName[]) {
    const run = handlers.downloads[name] as (request: Asked) => Promise<FileAnswer>;
    app.get(downloads[name].path, serveDownload(door, name, run));
  }
  for (const name of Object.keys(uploads) as UploadName[]) {
    const run = handlers.uploads[name] as (request: Asked & { file: UploadedFile }) => Promise<unknown>;
    app.post(uploads[name].path, serveUpload(door, name, run));
  }
}

function serveDownload(
  door: HttpDoor,
  name: DownloadName,
  run: (request: Asked) => Promise<FileAnswer>,
): RequestHandler {
  return async (request, response) => {
    try {
      await send(response, await run(await askedOf(door, name, downloads[name], request, response)));
    } catch (error) {
      if (response.headersSent) response.destroy();
      else refuse(response, error, door.platform);
    }
  };
}

function serveUpload(
  door: HttpDoor,
  name: UploadName,
  run: (request: Asked & { file: UploadedFile }) => Promise<unknown>,
): RequestHandler {
  const declared: UploadRoute = uploads[name];
  const receive = receiver(declared.maxBytes);
  return async (request, response) => {
    try {
      const asked = await askedOf(door, name, declared, request, response);
      const file = await receive(request, response);
      response.json(declared.output.parse(await run({ ...asked, file })));
    } catch (error) {
      refuse(response, error, door.platform);
    }
  };
}

async function askedOf(
  door: HttpDoor,
  name: string,
  declared: DownloadRoute | UploadRoute,
  request: Request,
  response: Response,
): Promise<Asked> {
  const actor = await admit(door, name, declared, request);
  return {
    platform: door.platform,
    actor: actor as Actor,
    requestId: requestIdOf(response),
    params: parsed(declared.params, request.params) as never,
    query: parsed(declared.query, request.query) as never,
  };
}

async function send(response: Response, { type, body, fileName, headers = {} }: FileAnswer): Promise<void> {
  response.type(type);
  if (fileName !== undefined) response.attachment(fileName).type(type);
  response.setHeader('Cache-Control', 'no-store');
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (body instanceof Readable) await pipeline(body, response);
  else response.send(body);
}

/** Takes the bytes of the field `file`. Throws TOO_LARGE, INVALID_INPUT. */
function receiver(maxBytes: number): (request: Request, response: Response) => Promise<UploadedFile> {
  const read = multer({
    storage: multer.memoryStorage(),
    defParamCharset: 'utf8',
    limits: { fileSize: maxBytes, files: 1, parts: 2, fields: 1, fieldSize: 1_000, headerPairs: 20 },
  }).single('file');
  return async (request, response) => {
    await new Promise<void>((resolve, reject) => {
      read(request, response, (error: unknown) => (error ? reject(uploadRefusal(error)) : resolve()));
    });
    if (!request.file) throw new DomainError('INVALID_INPUT', { fields: [{ path: 'file', problem: 'missing' }] });
    return { name: request.file.originalname, bytes: request.file.buffer };
  };
}

function uploadRefusal(error: unknown): DomainError {
  if (error instanceof multer.MulterError && error.code === 'LIMIT_FILE_SIZE') return new DomainError('TOO_LARGE');
  return new DomainError('INVALID_INPUT', { fields: [{ path: 'file', problem: 'invalid_upload' }] });
}
