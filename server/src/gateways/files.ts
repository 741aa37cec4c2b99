import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Express } from 'express';
import type { HttpDoor } from './http.ts';

/** Calendar files and covers: see `fileRoutes` of the contract. */
export function mountFiles(_app: Express, _door: HttpDoor): void {}

/** The built client: hashed assets for a year, the page itself never cached; every other address is the client's own route. */
export function mountPages(app: Express, dist: string, _door: HttpDoor): void {
  if (dist === '' || !existsSync(dist)) return;
  app.use('/assets', express.static(join(dist, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }));
  app.use(express.static(dist, { index: false, maxAge: 0 }));
  app.get(/^\/(?!api\/|socket\.io\/)/u, (_request, response) => {
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(join(dist, 'index.html'));
  });
}
