import { newId } from '@jingqi/contract';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Audit, connectRedis, inTurn, keyFor, makeLogger, systemClock } from '../../kit/index.ts';
import { FakeMediaNode } from '../../testing/FakeMediaNode.ts';
import {
  eventInput,
  keyOf,
  makeVisitor,
  publishedEvent,
  refusal,
  signedIn,
  signedInHost,
  startTestApp,
  type TestApp,
  type Visitor,
} from '../../testing/index.ts';
import { Account } from '../accounts/index.ts';
import { Event } from '../events/index.ts';
import { seatOf } from '../stage/index.ts';

let app: TestApp;
let operator: Visitor;
beforeAll(async () => {
  app = await startTestApp();
  operator = await signedIn(app, 'operator');
});
afterAll(() => app.stop());

const linkOf = (id: string) => operator.call('studioLink', { params: { id } });
const enter = (eventId: string, key: string, visitor = makeVisitor(app)) =>
  visitor.call('enterStudio', { body: { eventId, key } });
const hostOf = async (eventId: string) => (await Event.findById(eventId).lean())?.studio.personId ?? '';
const codeOf = async (work: Promise<unknown>): Promise<string> => (await refusal(work)).code;

describe('the studio link', () => {
  test('makes its bearer the host: an official with a seat and a session of their own', async () => {
    const event = await publishedEvent(operator);
    const { url, expiresAt } = await linkOf(event.id);
    expect(url).toMatch(new RegExp(`^${app.origin}/studio/${event.id}#key=[\\w.-]+$`, 'u'));
    expect((Date.parse(expiresAt) - Date.parse(event.endsAt)) / 3_600_000).toBeCloseTo(24, 2);
    const host = makeVisitor(app);
    const me = await enter(event.id, keyOf(url), host);
    expect(me).toMatchObject({ role: 'official', name: '张建国', enterprise: '市经济和信息化局', contact: '' });
    expect(await host.call('me')).toEqual(me);
    expect(await seatOf(event.id, me.id)).toMatchObject({ role: 'host', name: '张建国', office: '市经济和信息化局' });
    expect((await Audit.find({ subject: event.id }).lean()).map(({ act }) => act)).toEqual(
      expect.arrayContaining(['event:studioLink', 'studio:enter']),
    );
  });

  test('used again, by another device too, is the same person', async () => {
    const { id } = await publishedEvent(operator);
    const key = keyOf((await linkOf(id)).url);
    const [one, two] = [await enter(id, key), await enter(id, key)];
    expect(two.id).toBe(one.id);
  });

  test('replaced by a new one it is worth nothing, and who came by it is out', async () => {
    const { id } = await publishedEvent(operator);
    const old = keyOf((await linkOf(id)).url);
    const first = makeVisitor(app);
    const before = await enter(id, old, first);
    const socket = await first.connect();
    const fresh = keyOf((await linkOf(id)).url);
    await socket.closed();
    expect(await first.call('me')).toBeNull();
    expect(await codeOf(enter(id, old))).toBe('LINK_EXPIRED');
    expect((await enter(id, fresh)).id).toBe(before.id);
  });

  test('replaced while somebody comes by it, it leaves nobody signed in', async () => {
    const { id } = await publishedEvent(operator);
    const old = keyOf((await linkOf(id)).url);
    const late = makeVisitor(app);
    const gate = Promise.withResolvers<void>();
    // Both are under way: the newcomer's key was still good when it was looked at.
    const held = inTurn(id, () => gate.promise);
    const fresh = linkOf(id);
    const coming = Promise.allSettled([enter(id, old, late)]);
    await expect.poll(async () => Account.exists({ _id: await hostOf(id) })).toBeTruthy();
    gate.resolve();
    await Promise.all([held, fresh, coming]);
    expect(await late.call('me')).toBeNull();
  });

  test('replaced by a new one it takes the picture from who came by it', async () => {
    const { id } = await publishedEvent(operator);
    const redis = connectRedis(app.redisUrl, makeLogger('test', 'fatal'));
    const reach = { redis, clock: systemClock, settings: { secretKey: app.secretKey } };
    const node = await new FakeMediaNode(reach, 'node').start();
    const host = await signedInHost(operator, id);
    const socket = await host.enter(id);
    await socket.send('stage:enter', { eventId: id });
    await linkOf(id);
    expect(node.sentAway).toEqual([`${id}/${host.me?.id}`]);
    await node.stop();
    redis.disconnect();
  });

  test('of another event, altered, unsigned or signed by another key is refused', async () => {
    const [mine, theirs] = [await publishedEvent(operator), await publishedEvent(operator)];
    const key = keyOf((await linkOf(mine.id)).url);
    await linkOf(theirs.id);
    const [header = '', payload = '', signature = ''] = key.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
    const altered = Buffer.from(JSON.stringify({ ...claims, eventId: theirs.id })).toString('base64url');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    const sign = (secret: Uint8Array) => new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(secret);
    const forged = [
      key,
      `${header}.${altered}.${signature}`,
      `${none}.${altered}.`,
      await sign(new Uint8Array(32)),
      await sign(keyFor(app.secretKey, 'stage grant')),
      'x'.repeat(40),
    ];
    for (const bad of forged) expect(await codeOf(enter(theirs.id, bad))).toBe('LINK_EXPIRED');
    expect(await codeOf(enter(newId(), key))).toBe('LINK_EXPIRED');
    await enter(mine.id, key);
  });

  test('is good until a day after the planned end', async () => {
    const hour = 3_600_000;
    const { id } = await operator.call('createEvent', { body: eventInput() });
    const movedTo = async (endsAt: number): Promise<string> => {
      await Event.updateOne({ _id: id }, { $set: { startsAt: new Date(endsAt - hour), endsAt: new Date(endsAt) } });
      return keyOf((await linkOf(id)).url);
    };
    expect(await codeOf(enter(id, await movedTo(Date.now() - 24 * hour - 2_000)))).toBe('LINK_EXPIRED');
    await enter(id, await movedTo(Date.now() - 23 * hour));
  });

  test('is not made for, and does not lead to, what is called off; who it does not admit stays signed in', async () => {
    const { id } = await publishedEvent(operator);
    const key = keyOf((await linkOf(id)).url);
    await operator.call('cancelEvent', { params: { id } });
    const attendee = await signedIn(app, 'sme');
    expect(await codeOf(enter(id, key, attendee))).toBe('LINK_EXPIRED');
    expect(await attendee.call('me')).toEqual(attendee.me);
    expect(await codeOf(linkOf(id))).toBe('WRONG_STATE');
  });

  test('does not give the host the console', async () => {
    const { id } = await publishedEvent(operator);
    const host = await signedInHost(operator, id);
    expect(await codeOf(host.call('staffEvents'))).toBe('FORBIDDEN');
    expect(await codeOf(host.call('studioLink', { params: { id } }))).toBe('FORBIDDEN');
  });
});
