import { queueName } from '@jingqi/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeVisitor, signedIn, startTestApp, type TestApp, type Visitor } from '../testing/index.ts';

let app: TestApp;
let operator: Visitor;
beforeAll(async () => {
  app = await startTestApp();
  operator = await signedIn(app, 'operator');
});
afterAll(() => app.stop());

const paths = ['/console-queues', '/console-queues/', '/console-queues/api/queues', '/console-queues/static/js/x.js'];

test.each(['window', 'auditor', 'moderator', 'sme', 'guest'] as const)('is closed to %s', async (role) => {
  const visitor = await signedIn(app, role);
  for (const path of paths)
    expect([path, (await visitor.fetch(path)).status]).toEqual([path, role === 'guest' ? 401 : 403]);
});

test('is closed to who has not signed in', async () => {
  for (const path of paths) expect((await makeVisitor(app).fetch(path)).status).toBe(401);
});

test('shows operators the queue, by our own scripts alone', async () => {
  const page = await operator.fetch('/console-queues/');
  expect([page.status, page.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')]);
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
  const scripts = (await page.text()).match(/<script(?![^>]*application\/json)[^>]*>/gu) ?? [];
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) {
    const source = /src="([^"]+)"/u.exec(script)?.[1] ?? '';
    expect((await operator.fetch(new URL(source, 'http://x/console-queues/').pathname)).status).toBe(200);
  }
  const queues: unknown = await (await operator.fetch('/console-queues/api/queues')).json();
  expect(queues).toMatchObject({ queues: [{ name: queueName, readOnlyMode: true }] });
});

test('nothing can be changed there', async () => {
  for (const [method, path] of [
    ['PUT', `/console-queues/api/queues/${queueName}/pause`],
    ['POST', `/console-queues/api/queues/${queueName}/add`],
    ['PUT', `/console-queues/api/queues/${queueName}/empty`],
  ] as const) {
    expect([path, (await operator.fetch(path, { method })).status]).toEqual([path, 403]);
  }
});
