import {
  CommandName,
  commands,
  ErrorBody,
  errorTable,
  newId,
  Role,
  routes,
  type Command,
  type Id,
  type Route,
  type RouteName,
} from '@jingqi/contract';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandInputs } from '../../testing/commandInputs.ts';
import {
  makeVisitor,
  publishedEvent,
  signedIn,
  signedInHost,
  startTestApp,
  type TestApp,
  type Visitor,
  type VisitorSocket,
} from '../../testing/index.ts';
import { mutantsOf, sampleOf } from './samples.ts';

let app: TestApp;
let eventId: Id;
const visitors = new Map<Role, Visitor>();
const sockets = new Map<string, VisitorSocket>();
beforeAll(async () => {
  app = await startTestApp();
  for (const role of Role.exclude(['official']).options) visitors.set(role, await signedIn(app, role));
  const operator = await signedIn(app, 'operator');
  eventId = (await publishedEvent(operator)).id;
  const host = await signedInHost(operator, eventId);
  visitors.set('official', host);
  const [attendee, moderator] = [await signedIn(app, 'sme'), await signedIn(app, 'moderator')];
  for (const [role, visitor] of Object.entries({ attendee, host, moderator, operator }))
    sockets.set(role, await visitor.enter(eventId));
});
afterAll(() => app.stop());

/** The answer is the contract's: a success, or a refusal of the table that is not our fault; nothing of our insides. */
function expectDecent(what: unknown, status: number, text: string): ErrorBody | null {
  expect({ what, text }).not.toMatchObject({ text: expect.stringMatching(/ {4}at |node_modules|\.ts:\d|Cast to/u) });
  if (status === 200) return null;
  const body = ErrorBody.parse(JSON.parse(text));
  expect({ what, body }).not.toMatchObject({ body: { code: 'INTERNAL' } });
  expect(errorTable[body.code]).toMatchObject({ status, zh: expect.stringMatching(/\p{Script=Han}/u) });
  return body;
}

const nameless = (value: unknown): string => JSON.stringify(value);
/** What the contract takes goes to the server in full; of what it refuses, a few: they all meet the same wall. */
function worstOf(schema: { safeParse: (value: unknown) => { success: boolean } }, sample: unknown): unknown[] {
  const all = mutantsOf(sample);
  const taken = all.filter((one) => schema.safeParse(one).success);
  const refused = all.filter((one) => !schema.safeParse(one).success);
  return [...taken.slice(0, 20), ...refused.slice(0, 5), ...refused.slice(-5)];
}

function asking(route: Route): Visitor {
  if (route.allow === 'anyone') return makeVisitor(app);
  const [role] = route.allow;
  const visitor = role && visitors.get(role);
  if (!visitor) throw new Error(`nobody is ${role}`);
  return visitor;
}

const withoutSignOut = (Object.keys(routes) as RouteName[]).filter((name) => name !== 'signOut');
const writes = withoutSignOut.filter((name) => routes[name].method !== 'get');

describe('HTTP', () => {
  test('most bodies of the samples are taken by the contract, or this file would try nothing', () => {
    const taken = writes.filter((name) => routes[name].body.safeParse(sampleOf(routes[name].body)).success);
    expect(taken.length / writes.length).toBeGreaterThan(0.8);
  });

  test.each(writes)('%s: evil in each field of the body', async (name) => {
    expect.hasAssertions();
    const declared: Route = routes[name];
    const visitor = asking(declared);
    const path = declared.path.replace(/:\w+/gu, () => newId());
    for (const body of worstOf(declared.body, sampleOf(declared.body))) {
      const response = await visitor.fetch(path, {
        method: declared.method.toUpperCase(),
        headers: { 'Content-Type': 'application/json' },
        body: nameless(body),
      });
      expectDecent([name, nameless(body)], response.status, await response.text());
      if (response.status === 429) break;
    }
  });

  test.each(withoutSignOut)('%s: evil in address and query', async (name) => {
    expect.hasAssertions();
    const declared: Route = routes[name];
    const visitor = asking(declared);
    const params = ['[$ne]', '%7B%22%24gt%22%3A%22%22%7D', '__proto__', '%00', '..%2f..%2f', 'x'.repeat(2_000)];
    const fields = Object.keys(sampleOf(declared.query) ?? {});
    const queries = [
      '__proto__[polluted]=1&constructor[prototype][polluted]=1&__proto__=1',
      ...fields.flatMap((field) => [`${field}[$gt]=`, `${field}=a&${field}=b`, `${field}=%7B%22%24ne%22%3A1%7D`]),
      ...fields.map((field) => `${field}=%00`),
    ];
    const paths = declared.path.includes(':') ? params.map((one) => declared.path.replace(/:\w+/gu, one)) : [];
    const good = declared.path.replace(/:\w+/gu, () => newId());
    for (const path of [...paths, ...queries.map((query) => `${good}?${query}`)]) {
      const response = await visitor.fetch(path, { method: declared.method.toUpperCase() });
      expectDecent([name, path], response.status, await response.text());
      if (response.status === 429) break;
    }
  });
});

describe('the socket', () => {
  test.each(CommandName.options)('%s: evil in each field', async (name) => {
    expect.hasAssertions();
    const declared: Command = commands[name];
    const sample = { ...(commandInputs().inputs[name] as object), eventId };
    const role = ['operator', 'moderator', 'host', 'attendee'].find((one) => declared.allow.includes(one as never));
    const socket = sockets.get(role ?? 'attendee');
    for (const input of worstOf(declared.input, sample)) {
      const ack = (await socket?.socket.timeout(10_000).emitWithAck(name, input)) as { ok: boolean; error?: ErrorBody };
      const status = ack.error ? errorTable[ack.error.code].status : 200;
      const refused = expectDecent([name, nameless(input)], status, JSON.stringify(ack.error ?? {}));
      if (refused?.code === 'TOO_MANY_REQUESTS') break;
    }
    if (name === 'session:leave') for (const one of sockets.values()) await one.send('session:enter', { eventId });
  });
});

describe('afterwards', () => {
  test('nothing odd is in the database and in the objects of the process', async () => {
    const odd: string[] = [];
    for (const { name } of await mongoose.connection.listCollections()) {
      for await (const document of mongoose.connection.collection(name).find()) odd.push(...oddKeys(document, name));
    }
    expect(odd).toEqual([]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('everybody still is who they were, and the event what it was', async () => {
    for (const [role, visitor] of visitors) expect([role, (await visitor.call('me'))?.role]).toEqual([role, role]);
    expect(await makeVisitor(app).call('event', { params: { id: eventId } })).toMatchObject({
      event: { state: 'published' },
    });
  });
});

/** Keys that only an attacker writes. */
function oddKeys(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const isOdd = key.startsWith('$') || ['__proto__', 'constructor', 'prototype', 'polluted'].includes(key);
    return isOdd ? [`${path}.${key}`] : oddKeys(inner, `${path}.${key}`);
  });
}
