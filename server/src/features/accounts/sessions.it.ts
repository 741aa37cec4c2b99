import { newId, streamOf } from '@jingqi/contract';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  lastCode,
  makeVisitor,
  publishedEvent,
  refusal,
  signedIn,
  startTestApp,
  type TestApp,
  type Visitor,
} from '../../testing/index.ts';
import { Account } from './account.model.ts';
import { OneTimeCode } from './code.model.ts';

let app: TestApp;
let redis: Redis;
beforeAll(async () => {
  app = await startTestApp();
  redis = new Redis(app.redisUrl);
});
afterAll(async () => {
  redis.disconnect();
  await app.stop();
});

const onlySession = async (personId: string): Promise<string> =>
  `session:${(await redis.smembers(`sessions-of:${personId}`))[0]}`;
const dayMs = 24 * 3_600_000;

describe('sessions', () => {
  test('the cookie is HttpOnly, SameSite=Lax, and Redis keeps no token', async () => {
    const visitor = makeVisitor(app);
    const response = await visitor.fetch('/api/sign-in/guest', { method: 'POST' });
    expect(response.headers.getSetCookie()[0]).toMatch(
      /^sid=[\w-]{43}; Max-Age=2592000; Path=\/; .*HttpOnly; SameSite=Lax$/u,
    );
    const token = visitor.cookie.slice('sid='.length);
    const dump = JSON.stringify(
      await Promise.all((await redis.keys('session*')).map(async (key) => [key, await redis.type(key)])),
    );
    expect(dump).not.toContain(token);
  });

  test('each use prolongs it: attendees 30 days, staff an hour', async () => {
    for (const [role, lifeMs] of [
      ['sme', 30 * dayMs],
      ['operator', 3_600_000],
      ['window', 3_600_000],
    ] as const) {
      const visitor = await signedIn(app, role);
      const key = await onlySession(visitor.me?.id ?? '');
      await redis.pexpire(key, 60_000);
      await visitor.call('me');
      expect(await redis.pttl(key)).toBeGreaterThan(lifeMs - 60_000);
      expect(await redis.pttl(key)).toBeLessThanOrEqual(lifeMs);
    }
  });

  test('staff come in anew after 12 hours, however busy they were', async () => {
    const visitor = await signedIn(app, 'operator');
    const key = await onlySession(visitor.me?.id ?? '');
    const left = Number(await redis.hget(key, 'endsAt')) - Date.now();
    expect(Math.abs(left - dayMs / 2)).toBeLessThan(10_000);
    await redis.hset(key, 'endsAt', Date.now() + 60_000);
    await visitor.call('me');
    expect(await redis.pttl(key)).toBeLessThanOrEqual(60_000);
    await redis.hset(key, 'endsAt', Date.now() - 1);
    expect(await visitor.call('me')).toBeNull();
  });

  test('a page that is merely open keeps no session alive; what its person does, does', async () => {
    const visitor = await signedIn(app, 'operator');
    const { id } = await publishedEvent(visitor);
    const key = await onlySession(visitor.me?.id ?? '');
    const seenAt = await redis.hget(key, 'seenAt');
    const socket = await visitor.enter(id);
    await socket.send('stream:read', { stream: streamOf.everyone(id), after: 0 });
    expect(await redis.hget(key, 'seenAt')).toBe(seenAt);
    socket.close();
  });

  test('I see where I am signed in, with words for the device and half of the network, and end what I do not know', async () => {
    const contact = '13700000003';
    const signIn = async (userAgent: string): Promise<Visitor> => {
      await OneTimeCode.deleteMany({});
      const visitor = makeVisitor(app);
      await visitor.call('requestCode', { body: { contact } });
      await visitor.fetch('/api/sign-in/verify', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'User-Agent': userAgent },
        body: JSON.stringify({ contact, code: await lastCode(contact) }),
      });
      return visitor;
    };
    const desk = await signIn('Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36');
    const phone = await signIn('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) Version/18.0 Safari/604.1');
    const socket = await phone.connect();
    const { items } = await desk.call('mySessions');
    expect(items.map(({ device, current }) => [device, current])).toEqual(
      expect.arrayContaining([
        ['Chrome · Windows', true],
        ['Safari · iPhone', false],
      ]),
    );
    expect(items.every(({ address }) => /^10\.\d+\.\*\.\*$/u.test(address))).toBe(true);
    const stranger = await signedIn(app, 'sme');
    const [theirs] = (await stranger.call('mySessions')).items;
    for (const id of [theirs?.id ?? '', newId()]) {
      expect((await refusal(desk.call('endSession', { params: { id } }))).body).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await stranger.call('me')).not.toBeNull();
    await desk.call('endSession', { params: { id: items.find(({ current }) => !current)?.id ?? '' } });
    await socket.closed();
    expect(await phone.call('me')).toBeNull();
    const tablet = await signIn('Mozilla/5.0 (iPad; CPU OS 18_0) Safari/604.1');
    expect(await desk.call('endOtherSessions')).toEqual({ ended: 1 });
    expect([await tablet.call('me'), (await desk.call('me'))?.role]).toEqual([null, 'sme']);
  });

  test('an unknown, malformed or expired token is nobody', async () => {
    const visitor = await signedIn(app, 'sme');
    await redis.del(await onlySession(visitor.me?.id ?? ''));
    expect(await visitor.call('me')).toBeNull();
    for (const cookie of [
      'sid=',
      'sid=x',
      `sid=${'a'.repeat(43)}`,
      `sid=${'a'.repeat(5_000)}`,
      'sid=%E0%A4%A',
      'sid[$gt]=',
    ]) {
      const other = makeVisitor(app);
      other.cookie = cookie;
      expect(await other.call('me')).toBeNull();
    }
  });

  test('who signs in again has a new token; a guest who signs in keeps nothing of the guest', async () => {
    const visitor = await signedIn(app, 'guest');
    const [guestId, guestCookie] = [visitor.me?.id ?? '', visitor.cookie];
    expect((await visitor.call('signInAsGuest')).id).toBe(guestId);
    const socket = await visitor.connect();
    const third = makeVisitor(app);
    third.cookie = guestCookie;
    const contact = '13700000001';
    await third.call('requestCode', { body: { contact } });
    const me = await third.call('signInByCode', { body: { contact, code: await lastCode(contact) } });
    expect(me.id).not.toBe(guestId);
    expect(third.cookie).not.toBe(guestCookie);
    await socket.closed();
    expect(await redis.exists(`sessions-of:${guestId}`)).toBe(0);
  });

  test('signing out ends the session and cuts its sockets, and no others of the person', async () => {
    const one = await signedIn(app, 'operator');
    const socket = await one.connect();
    const stranger = await (await signedIn(app, 'sme')).connect();
    const token = one.cookie;
    await one.call('signOut');
    expect(one.cookie).toBe('');
    await socket.closed();
    expect(socket.frames).toContainEqual(['signed-out', {}]);
    one.cookie = token;
    expect(await one.call('me')).toBeNull();
    expect((await refusal(one.call('staffEvents'))).code).toBe('NOT_SIGNED_IN');
    await expect(one.connect()).rejects.toThrow('NOT_SIGNED_IN');
    expect(stranger.socket.connected).toBe(true);
    stranger.close();
    expect(await makeVisitor(app).call('signOut')).toEqual({});
  });

  test('a changed name is told by every session of the person, and by no other', async () => {
    const contact = '13700000002';
    const signIn = async (visitor: Visitor): Promise<Visitor> => {
      await visitor.call('requestCode', { body: { contact } });
      visitor.me = await visitor.call('signInByCode', { body: { contact, code: await lastCode(contact) } });
      return visitor;
    };
    const [phone, desk] = [await signIn(makeVisitor(app)), await signIn(makeVisitor(app))];
    const bystander = await signedIn(app, 'sme', '赵大海');
    const personId = phone.me?.id ?? '';
    const me = await phone.call('editProfile', { body: { name: ' 王  小\u202E红 ', enterprise: '' } });
    expect(me).toMatchObject({ name: '王 小红', enterprise: '' });
    const hashes = await redis.smembers(`sessions-of:${personId}`);
    expect(hashes).toHaveLength(2);
    for (const hash of hashes) {
      expect(JSON.parse((await redis.hget(`session:${hash}`, 'value')) ?? '{}')).toMatchObject({
        personId,
        name: '王 小红',
        role: 'sme',
      });
      expect(await redis.pttl(`session:${hash}`)).toBeGreaterThan(29 * dayMs);
    }
    expect(await desk.call('me')).toEqual(me);
    expect(await bystander.call('me')).toMatchObject({ name: '赵大海' });
  });

  test('a profile has a name; nothing else of the account can be set by it', async () => {
    const visitor = await signedIn(app, 'sme');
    expect(
      (await refusal(visitor.call('editProfile', { body: { name: ' \u200B ', enterprise: '' } }))).body.fields?.[0]
        ?.path,
    ).toBe('name');
    const response = await visitor.fetch('/api/me', {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: '{"name":"甲","enterprise":"乙","role":"operator","_id":"x","contact":"13800000000","__proto__":{"role":"operator"},"constructor":{"prototype":{"role":"operator"}}}',
    });
    expect(response.status).toBe(200);
    expect(await Account.findById(visitor.me?.id).lean()).toMatchObject({ role: 'sme', name: '甲', enterprise: '乙' });
    expect(({} as Record<string, unknown>)['role']).toBeUndefined();
    expect((await refusal(visitor.call('staffEvents'))).code).toBe('FORBIDDEN');
  });
});
