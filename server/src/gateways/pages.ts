import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Express, type RequestHandler } from 'express';
import { nonceOf } from './security.ts';

/** Stands in the built page where the nonce goes: `html.cspNonce` of the client's build. */
const placeholder = '__CSP_NONCE__';

/** The built client: hashed assets for a year, the page itself never kept, for its nonce is good once; every other address is the client's own route. */
export function mountPages(app: Express, dist: string): void {
  if (dist === '' || !existsSync(dist)) return;
  app.use('/assets', express.static(join(dist, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }));
  const page = sendPage(readFileSync(join(dist, 'index.html'), 'utf8'));
  app.get('/index.html', page);
  app.use(express.static(dist, { index: false, maxAge: 0 }));
  app.get(/^\/(?!api(\/|$)|socket\.io(\/|$)|hls(\/|$))/u, page);
}

function sendPage(html: string): RequestHandler {
  return (_request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    response.type('html').send(html.replaceAll(placeholder, nonceOf(response)));
  };
}
