import { countdownMs } from '@jingqi/contract';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { connectRedis, makeLogger, type Platform } from '../../kit/index.ts';
import { FakeMediaNode } from '../../testing/FakeMediaNode.ts';
import {
  publishedEvent,
  signedIn,
  signedInHost,
  startTestApp,
  type TestApp,
  type Visitor,
} from '../../testing/index.ts';

let app: TestApp;
let node: FakeMediaNode;
let operator: Visitor;
let redis: Platform['redis'];

beforeAll(async () => {
  app = await startTestApp();
  redis = connectRedis(app.redisUrl, makeLogger('test', 'fatal'));
  node = await new FakeMediaNode({ redis, clock: () => new Date(), settings: app }, 'node').start();
  node.keepRegistered();
  operator = await signedIn(app, 'operator');
});
afterAll(async () => {
  await node.stop();
  await app.stop();
  redis.disconnect();
});

test(
  'an evening on stage: the host goes on air, a viewer is brought up and back; another viewer sees only the stage',
  { timeout: 90_000 },
  async () => {
    const { id: eventId } = await publishedEvent(operator);
    const host = await signedInHost(operator, eventId);
    const [speaker, viewer] = [await signedIn(app, 'sme', '王小明'), await signedIn(app, 'sme')];
    const [desk, green, rising, other] = await Promise.all(
      [operator, host, speaker, viewer].map((visitor) => visitor.enter(eventId)),
    );
    if (!desk || !green || !rising || !other) throw new Error('not entered');
    const personId = speaker.me?.id ?? '';

    await expect(green.send('stage:start', { eventId })).rejects.toMatchObject({ code: 'WRONG_STATE' });
    const marks = { picture: true, sound: true, network: true };
    await green.send('stage:ready', { eventId, ready: true, marks });
    await desk.fact('seat:changed', ({ payload }) => payload.seat.ready && payload.seat.present);
    await green.send('stage:enter', { eventId });
    await green.send('stage:start', { eventId });
    const { payload } = await other.fact(
      'stage:changed',
      ({ payload }) => payload.stage.state === 'live',
      countdownMs + 10_000,
    );
    expect(payload.stage.onAir).toMatchObject([{ name: '张建国', host: true }]);
    await vi.waitFor(() => expect(node.scenes.at(-1)?.live).toBe(true));

    await expect(rising.send('stage:air', { eventId, personId, onAir: true })).rejects.toThrow('FORBIDDEN');
    const { members } = await desk.send('audience:list', { eventId });
    expect(members.map(({ name }) => name)).toContain('王小明');
    await green.send('stage:promote', { eventId, personId });
    await rising.fact('seat:given');
    const entered = await rising.send('session:enter', { eventId });
    expect(entered).toMatchObject({ role: 'speaker', snapshot: { backstage: { seats: [{}, {}] } } });
    await green.send('stage:air', { eventId, personId, onAir: true });
    await other.fact('stage:changed', ({ payload }) => payload.stage.onAir.length === 2);
    await green.send('backstage:say', { eventId, id: personId, text: '下一位请准备' });
    await rising.fact('backstage:said');

    await desk.send('stage:demote', { eventId, personId });
    await rising.fact('seat:taken');
    await expect(rising.send('stage:ready', { eventId, ready: true, marks })).rejects.toThrow('FORBIDDEN');
    await desk.send('stage:end', { eventId });
    await other.fact('stage:changed', ({ payload }) => payload.stage.state === 'ended');
    await other.fact('event:changed', ({ payload }) => payload.event.state === 'ended');
    await vi.waitFor(() => expect(node.scenes.at(-1)?.open).toBe(false));

    expect([...new Set(other.facts.map(({ fact }) => fact))].toSorted()).toEqual(['event:changed', 'stage:changed']);
    expect(JSON.stringify(other.frames)).not.toContain('下一位请准备');
  },
);
