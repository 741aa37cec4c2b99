import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Registry } from 'prom-client';
import { sendJson } from '../control/handleControl.ts';
import type { Workers } from '../workers/Workers.ts';
import { isNearby } from './isNearby.ts';
import type { Registration } from './Registration.ts';

export interface HealthOptions {
  readonly metrics: Registry;
  readonly workers: Workers;
  readonly registration: Registration;
}

/** GET /healthz (alive), /readyz (workers run and the server can find us), /metrics (for the private network alone). False for any other path. */
export function handleHealth(
  { metrics, workers, registration }: HealthOptions,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const { method, url } = request;
  if (method !== 'GET') return false;
  if (url === '/healthz') sendJson(response, 200, { alive: true });
  else if (url === '/readyz') {
    const ready = { workers: workers.isWhole, registered: registration.isKnown };
    sendJson(response, ready.workers && ready.registered ? 200 : 503, ready);
  } else if (url === '/metrics' && isNearby(request)) {
    void metrics.metrics().then((text) => response.writeHead(200, { 'content-type': metrics.contentType }).end(text));
  } else return false;
  return true;
}
