import { fileRoutes, newId, Role, routes } from '@jingqi/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  makeVisitor,
  publishedEvent,
  signedIn,
  signedInHost,
  startTestApp,
  type TestApp,
  type Visitor,
} from '../testing/index.ts';

let app: TestApp;
const visitors = new Map<string, Visitor>();
beforeAll(async () => {
  app = await startTestApp();
  for (const role of Role.options) if (role !== 'official') visitors.set(role, await signedIn(app, role));
  const operator = await signedIn(app, 'operator');
  visitors.set('official', await signedInHost(operator, (await publishedEvent(operator)).id));
  visitors.set('none', makeVisitor(app));
});
afterAll(() => app.stop());

const everyRoute = Object.entries({ ...routes, ...fileRoutes }).filter(
  ([name]) => name !== 'signOut' && name !== 'signInAsGuest',
);
const cases = everyRoute.flatMap(([name, { method, path, allow }]) =>
  ['none', ...Role.options].map((role) => {
    const isAllowed = allow === 'anyone' || (allow as readonly string[]).includes(role);
    const refusal = role === 'none' || role === 'guest' ? '401 NOT_SIGNED_IN' : '403 FORBIDDEN';
    return { name, role, method, path, expected: isAllowed ? 'let through' : refusal };
  }),
);

const refusals = ['401 NOT_SIGNED_IN', '403 FORBIDDEN', '401 FORBIDDEN', '403 NOT_SIGNED_IN'];

/** What the door says to this role; everything that is not about rights is behind the door. */
async function doorSays(role: string, method: string, path: string): Promise<string> {
  const visitor = visitors.get(role);
  if (!visitor) throw new Error(`no visitor is ${role}`);
  const response = await visitor.fetch(
    path.replace(/:\w+/gu, () => newId()),
    { method: method.toUpperCase() },
  );
  const body = (await response.json().catch(() => null)) as { code?: string } | null;
  const said = `${response.status} ${body?.code}`;
  return refusals.includes(said) ? said : 'let through';
}

describe('every route and every role', () => {
  test.each(cases)('$name for $role: $expected', async ({ role, method, path, expected }) => {
    expect(await doorSays(role, method, path)).toBe(expected);
  });

  test('each visitor still is who they were', async () => {
    for (const role of Role.options) expect(await visitors.get(role)?.call('me')).toMatchObject({ role });
  });
});
