import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Express } from 'express';

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
