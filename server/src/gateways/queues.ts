import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { ExpressAdapter } from '@bull-board/express';
import { DomainError } from '@jingqi/contract';
import type { Express, RequestHandler } from 'express';
import type { WorkQueue } from '../kit/index.ts';
import { admit, refuse, type HttpDoor } from './http.ts';

const path = '/console-queues';
/** The page asks each few seconds, and its first view loads several files. */
const rights = { method: 'get', allow: ['operator'], rate: { points: 600, seconds: 60 } } as const;

/**
 * The queue to be looked at, at /console-queues: operators only, read-only. What was given up is retried in the console
 * (audited), where its reason is; the queue itself forgets.
 */
export function mountQueues(app: Express, door: HttpDoor, { queue }: WorkQueue): void {
  const serverAdapter = new ExpressAdapter().setBasePath(path);
  createBullBoard({ queues: [new BullMQAdapter(queue, { readOnlyMode: true })], serverAdapter });
  const board: RequestHandler = serverAdapter.getRouter();
  app.use(path, operatorsOnly(door), board);
}

function operatorsOnly(door: HttpDoor): RequestHandler {
  return async (request, response, next) => {
    try {
      if (request.method !== 'GET' && request.method !== 'HEAD') throw new DomainError('FORBIDDEN');
      await admit(door, 'queues', rights, request);
      response.setHeader('Cache-Control', 'no-store');
    } catch (error) {
      return refuse(response, error, door.platform);
    }
    next();
  };
}
