import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ErrorBody, newId } from '@jingqi/contract';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  eventInput,
  makeVisitor,
  refusal,
  signedIn,
  startTestApp,
  type TestApp,
  type Visitor,
} from '../testing/index.ts';

let app: TestApp;
let operator: Visitor;
let dist: string;
beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'client-dist-'));
  await writeFile(
    join(dist, 'index.html'),
    '<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__"><title>client</title>',
  );
  app = await startTestApp({ CLIENT_DIST: dist });
  operator = await signedIn(app, 'operator');
});
afterAll(async () => {
  await app.stop();
  await rm(dist, { recursive: true });
});

const json = { 'Content-Type': 'application/json' };

/** The refusal of a raw request: its status and code; it is JSON of the contract's shape and has no stack in it. */
async function refused(
  visitor: Visitor,
  path: string,
  init: Parameters<Visitor['fetch']>[1],
): Promise<[number, string]> {
  const response = await visitor.fetch(path, init);
  const text = await response.text();
  expect(text).not.toMatch(/ {4}at |node_modules|\.ts:\d/u);
  expect(response.headers.get('content-type')).toMatch(/^application\/json/u);
  return [response.status, ErrorBody.parse(JSON.parse(text)).code];
}

describe('what the HTTP door refuses', () => {
  test('bodies that are no JSON, no object, too large, in an unknown encoding', async () => {
    const post = (body: string, headers: Record<string, string> = json) =>
      refused(operator, '/api/console/events', { method: 'POST', headers, body });
    for (const body of ['{"id":', 'null', '[]', '"x"', '7', '', '{}'])
      expect([body, await post(body)]).toEqual([body, [400, 'INVALID_INPUT']]);
    expect(await post(JSON.stringify({ title: 'x'.repeat(70_000) }))).toEqual([413, 'TOO_LARGE']);
    expect(await post('{}', { ...json, 'Content-Encoding': 'br2' })).toEqual([400, 'INVALID_INPUT']);
    expect(await post('{}', { 'Content-Type': 'application/json; charset=klingon' })).toEqual([400, 'INVALID_INPUT']);
    expect(await post(JSON.stringify(eventInput()), { 'Content-Type': 'text/plain' })).toEqual([400, 'INVALID_INPUT']);
  });

  test('no body at all', async () => {
    expect(await refused(operator, '/api/console/events', { method: 'POST' })).toEqual([400, 'INVALID_INPUT']);
  });

  test('wrong types, each named by its path', async () => {
    const bad = { ...eventInput(), title: { $ne: '' }, startsAt: 0, runOfShow: [{ id: 'x' }] };
    const error = await refusal(operator.call('createEvent', { body: bad as never }));
    expect(error.code).toBe('INVALID_INPUT');
    expect(error.body.fields?.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['title', 'startsAt', 'runOfShow.0.id']),
    );
  });

  test('operators of MongoDB wherever a text is due', async () => {
    const reach = (path: string) => refused(operator, path, {});
    expect(await reach('/api/console/events/[$ne]')).toEqual([400, 'INVALID_INPUT']);
    expect(await reach('/api/events/%7B%22%24gt%22%3A%22%22%7D')).toEqual([400, 'INVALID_INPUT']);
    const response = await operator.fetch('/api/console/leads?eventId[$ne]=x');
    expect(await response.text()).not.toMatch(/\$ne/u);
  });

  test('another site’s Origin, and none that is null; reading needs no Origin', async () => {
    const from = (Origin: string) => refused(operator, '/api/sign-out', { method: 'POST', headers: { Origin } });
    for (const origin of [
      'https://evil.example',
      'null',
      'http://jingqi.test.evil.example',
      'http://jingqi.test:81',
      'https://jingqi.test',
    ]) {
      expect(await from(origin)).toEqual([403, 'BAD_ORIGIN']);
    }
    expect(await operator.call('me')).not.toBeNull();
    expect(
      (await operator.fetch('/api/home', { headers: { Origin: 'https://evil.example' } })).headers.get(
        'access-control-allow-origin',
      ),
    ).toBeNull();
  });

  test('addresses nobody serves, methods nobody serves, broken addresses', async () => {
    for (const [path, method] of [
      ['/api/nothing', 'GET'],
      ['/api', 'GET'],
      ['/api/', 'POST'],
      ['/api/me', 'DELETE'],
      ['/healthz', 'POST'],
    ] as const) {
      const [status, code] = await refused(operator, path, { method });
      expect([path, status, code]).toEqual([path, 404, 'NOT_FOUND']);
    }
    expect(await refused(operator, '/api/events/%E0%A4%A', {})).toEqual([400, 'INVALID_INPUT']);
  });

  test('a foreign id exactly as an absent one', async () => {
    const { id } = await operator.call('createEvent', { body: eventInput() });
    const attendee = await signedIn(app, 'sme');
    const [draft, absent] = await Promise.all(
      [id, newId()].map((eventId) => refusal(attendee.call('event', { params: { id: eventId } }))),
    );
    expect({ ...draft?.body, requestId: '' }).toEqual({ ...absent?.body, requestId: '' });
    expect(draft?.status).toBe(404);
  });

  test('more requests than the budget, by address, whatever guest one is', async () => {
    const visitor = makeVisitor(app);
    const codes = [];
    const waits: number[] = [];
    for (let n = 0; n < 11; n += 1) {
      const guest = makeVisitor(app);
      await guest.call('signInAsGuest');
      visitor.cookie = guest.cookie;
      const response = await visitor.fetch('/api/sign-in/studio', { method: 'POST', headers: json, body: '{}' });
      codes.push(response.status);
      waits.push(Number(response.headers.get('retry-after')));
    }
    expect(waits.at(-1)).toBeGreaterThan(0);
    expect(codes).toEqual([...Array.from({ length: 10 }, () => 400), 429]);
  });
});

describe('what the HTTP door answers', () => {
  test('JSON that is not cached, with the headers that keep a page safe', async () => {
    const response = await operator.fetch('/api/home');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('x-powered-by')).toBeNull();
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  test('a refusal with the request’s id, which is in a header too', async () => {
    const response = await operator.fetch('/api/nothing');
    const { requestId } = ErrorBody.parse(await response.json());
    expect(requestId).toMatch(/^[\da-f-]{36}$/u);
    expect(response.headers.get('x-request-id')).toBe(requestId);
  });

  test('the client’s page for every other address, never for the API', async () => {
    for (const path of ['/', `/e/${newId()}`, '/studio/x', '/apiary'])
      expect(await (await operator.fetch(path)).text()).toContain('<title>client');
    expect((await operator.fetch('/api/unknown')).status).toBe(404);
    expect((await operator.fetch('/assets/none.js')).status).toBe(404);
    expect(await (await operator.fetch('/..%2f..%2fetc%2fpasswd')).text()).not.toContain('root:');
  });

  test('a page has the nonce its policy names, another each time, and is kept by nobody; nothing inline is allowed otherwise', async () => {
    const seen = new Set<string>();
    const kept = new Set<string | null>();
    for (const path of ['/', '/index.html', '/e/x', '/api/docs']) {
      const response = await operator.fetch(path);
      const policy = response.headers.get('content-security-policy') ?? '';
      const nonce = /style-src 'self' 'nonce-([\w-]{22})'/u.exec(policy)?.[1] ?? 'none';
      expect(await response.text()).toContain(`nonce="${nonce}"`);
      expect(policy).not.toContain('unsafe');
      kept.add(response.headers.get('cache-control'));
      seen.add(nonce);
    }
    expect(seen.size).toBe(4);
    expect([...kept]).toEqual(['no-store']);
  });

  test('the documents and their page', async () => {
    expect(await (await operator.fetch('/api/openapi.json')).json()).toMatchObject({ openapi: '3.1.0' });
    expect(await (await operator.fetch('/api/asyncapi.json')).json()).toMatchObject({ asyncapi: '3.0.0' });
    const page = await operator.fetch('/api/docs');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toContain('/api/console/events');
  });

  test('health, readiness and metrics', async () => {
    expect(await (await operator.fetch('/healthz')).json()).toEqual({ alive: true });
    expect(await (await operator.fetch('/readyz')).json()).toEqual({ database: true, redis: true });
    expect(await (await fetch(`${app.url}/metrics`)).text()).toContain('process_cpu_seconds_total');
    // Who comes through a proxy has no business with it.
    expect(await (await operator.fetch('/metrics')).text()).not.toContain('process_cpu_seconds_total');
  });

  test('an error nobody foresaw as INTERNAL, without a word of it', async () => {
    const { Event } = await import('../features/events/index.ts');
    const spy = vi.spyOn(Event, 'find').mockImplementation(() => {
      throw new Error('secret detail');
    });
    try {
      expect(await refused(operator, '/api/home', {})).toEqual([500, 'INTERNAL']);
      expect(JSON.stringify(await (await operator.fetch('/api/home')).json())).not.toContain('secret');
    } finally {
      spy.mockRestore();
    }
  });
});
