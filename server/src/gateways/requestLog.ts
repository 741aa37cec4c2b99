import type { RequestHandler, Response } from 'express';
import type { Platform } from '../kit/index.ts';
import { newRequestId } from './handle.ts';

const header = 'X-Request-Id';

/** Gives each request an id, told in a header, and writes one line when it is answered: no query, no body, no cookie. */
export function logRequests({ logger }: Platform): RequestHandler {
  return (request, response, next) => {
    const requestId = newRequestId();
    const { method, path } = request;
    const start = performance.now();
    response.setHeader(header, requestId);
    response.once('close', () => {
      const status = response.writableFinished ? response.statusCode : 'left';
      logger.info({ requestId, method, path, status, ms: Math.round(performance.now() - start) }, 'request');
    });
    next();
  };
}

/** The id of the request being answered. */
export function requestIdOf(response: Response): string {
  return String(response.getHeader(header) ?? newRequestId());
}
