import { DomainError, Id } from '@jingqi/contract';
import type { Express, Request, RequestHandler, Response } from 'express';
import { permitHls, serveHls, type HlsAnswer } from '../features/recordings/index.ts';
import type { Platform } from '../kit/index.ts';
import { sendHlsFile } from './hlsFile.ts';
import { refuse } from './http.ts';

/**
 * Playlists and segments under `/hls/<eventId>/<pass>/`, for players and for what keeps copies between us and them. Mounted
 * before what looks at sessions, headers of pages and the log: twenty thousand players ask here each other second.
 */
export function mountHls(app: Express, platform: Platform): void {
  app.get('/hls/:eventId/:pass/pass', permit(platform));
  app.get('/hls/:eventId/:pass/:file', serve(platform));
}

/** For a cache in front, which asks before it gives away what it keeps: 204, or 403 whatever the reason. */
function permit(platform: Platform): RequestHandler<{ eventId: string; pass: string }> {
  return async ({ params: { eventId, pass } }, response) => {
    response.setHeader('Cache-Control', 'no-store');
    const isPermitted =
      platform.settings.hlsFolder !== undefined &&
      Id.safeParse(eventId).success &&
      (await permitHls(platform, eventId, pass).then(
        () => true,
        () => false,
      ));
    response.status(isPermitted ? 204 : 403).end();
  };
}

function serve(platform: Platform): RequestHandler<{ eventId: string; pass: string; file: string }> {
  return async (request, response) => {
    const { eventId, pass, file } = request.params;
    response.setHeader('X-Content-Type-Options', 'nosniff');
    // A refusal must be readable from another site as well.
    allowOrigin(response, pass === 'open' ? '*' : new URL(platform.settings.publicUrl).origin);
    try {
      if (!Id.safeParse(eventId).success) throw new DomainError('NOT_FOUND');
      const answer = await serveHls(platform, eventId, pass, file);
      if (answer.kind === 'playlist') sendPlaylist(request, response, answer);
      else await sendHlsFile(platform, request, response, { ...answer, eventId });
    } catch (error) {
      if (response.headersSent) response.destroy();
      else refuseHls(response, error, platform);
    }
  };
}

function refuseHls(response: Response, error: unknown, platform: Platform): void {
  response.setHeader('Cache-Control', 'no-store');
  refuse(response, error, platform);
}

function allowOrigin(response: Response, origin: string): void {
  response.setHeader('Access-Control-Allow-Origin', origin);
  response.setHeader('Cross-Origin-Resource-Policy', origin === '*' ? 'cross-origin' : 'same-origin');
}

function sendPlaylist(
  request: Request<object>,
  response: Response,
  { isOpen, playlist }: Extract<HlsAnswer, { kind: 'playlist' }>,
): void {
  response.setHeader('Content-Type', 'application/vnd.apple.mpegurl');
  response.setHeader('Cache-Control', `${isOpen ? 'public' : 'private'}, max-age=1`);
  response.setHeader('ETag', playlist.etag);
  response.setHeader('Vary', 'Accept-Encoding');
  if (request.fresh) return void response.status(304).end();
  const isPacked = request.acceptsEncodings('gzip') === 'gzip';
  if (isPacked) response.setHeader('Content-Encoding', 'gzip');
  const body = isPacked ? playlist.gzipped : playlist.text;
  response.setHeader('Content-Length', body.length);
  response.end(body);
}
