import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectRedis, makeLogger, systemClock } from '../../kit/index.ts';
import { FakeMediaNode } from '../../testing/FakeMediaNode.ts';
import {
  publishedEvent,
  refusal,
  signedIn,
  signedInHost,
  startTestApp,
  type TestApp,
  type Visitor,
} from '../../testing/index.ts';
import { stageViewOf } from '../stage/index.ts';

let app: TestApp;
let operator: Visitor;
beforeAll(async () => {
  app = await startTestApp();
  operator = await signedIn(app, 'operator');
});
afterAll(() => app.stop());

test('an event called off closes its stage at once: viewers and seats are told, the media node closes it', async () => {
  const redis = connectRedis(app.redisUrl, makeLogger('test', 'fatal'));
  const node = await new FakeMediaNode(
    { redis, clock: systemClock, settings: { secretKey: app.secretKey } },
    'one',
  ).start();
  const { id: eventId } = await publishedEvent(operator);
  const host = await (await signedInHost(operator, eventId)).enter(eventId);
  const viewer = await (await signedIn(app, 'sme')).enter(eventId);
  await host.send('stage:enter', { eventId });
  const staff = await operator.enter(eventId);
  await staff.send('stage:start', { eventId });
  await operator.call('cancelEvent', { params: { id: eventId } });
  const over = { state: 'ended', liveAt: null, onAir: [] };
  const { payload } = await viewer.fact('stage:changed', (fact) => fact.payload.stage.state === 'ended');
  expect(payload.stage).toMatchObject(over);
  await expect.poll(() => node.scenes.at(-1)).toMatchObject({ stageId: eventId, open: false, members: {} });
  expect((await refusal(host.send('stage:enter', { eventId }))).code).toBe('WRONG_STATE');
  expect(await stageViewOf(eventId)).toMatchObject(over);
  await node.stop();
  redis.disconnect();
});
