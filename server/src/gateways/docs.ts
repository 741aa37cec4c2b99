import type { Express } from 'express';
import type { Platform } from '../kit/index.ts';
import { asyncapiOf } from './asyncapi.ts';
import { docsPage } from './docsPage.ts';
import { openapiOf } from './openapi.ts';
import { nonceOf } from './security.ts';

/** GET /api/openapi.json, /api/asyncapi.json, and both to be read at /api/docs. */
export function mountDocs(app: Express, platform: Platform): void {
  const openapi = openapiOf(platform.settings.publicUrl);
  const asyncapi = asyncapiOf(platform.settings.publicUrl);
  const page = docsPage(openapi, asyncapi);
  app.get('/api/openapi.json', (_request, response) => void response.json(openapi));
  app.get('/api/asyncapi.json', (_request, response) => void response.json(asyncapi));
  app.get('/api/docs', (_request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    response.type('html').send(page(nonceOf(response)));
  });
}
