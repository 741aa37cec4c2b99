import type { Express } from 'express';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { isDatabaseReady, type Platform } from '../kit/index.ts';
import { isNearby } from './isNearby.ts';

/** GET /healthz (the process is alive), /readyz (it can serve), /metrics (Prometheus; for the private network alone). */
export function mountHealth(app: Express, platform: Platform): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  app.get('/healthz', (_request, response) => void response.json({ alive: true }));
  app.get('/readyz', async (_request, response) => {
    const database = await isDatabaseReady();
    const redis = platform.redis.status === 'ready';
    response.status(database && redis ? 200 : 503).json({ database, redis });
  });
  app.get('/metrics', (request, response, next) => {
    if (!isNearby(request)) return next();
    void registry.metrics().then((text) => response.type(registry.contentType).send(text), next);
  });
}
