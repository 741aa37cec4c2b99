import { grantLifeMs } from '@jingqi/contract';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { act } from '../../kit/index.ts';
import { FakeMediaNode } from '../../testing/FakeMediaNode.ts';
import { openStand, standCaller, standEvent, type Stand } from '../../testing/openStand.ts';
import { Event } from '../events/index.ts';
import { enterStage } from './enterStage.ts';
import { realtimeTicket } from '../../testing/realtimeTicket.ts';
import { giveHostSeat } from './giveHostSeat.ts';
import { Stage } from './stage.model.ts';

let stand: Stand;
let nodes: FakeMediaNode[] = [];
let eventId: string;

beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());
beforeEach(async () => {
  eventId = await standEvent(stand.platform);
});
afterEach(async () => {
  await Promise.all(nodes.map((node) => node.stop()));
  nodes = [];
  await stand.platform.redis.flushdb();
});

async function node(id: string, load = {}): Promise<FakeMediaNode> {
  const started = await new FakeMediaNode(stand.platform, id).start(load);
  nodes.push(started);
  return started;
}

async function claims(at: FakeMediaNode, role: Parameters<typeof standCaller>[2]) {
  const caller = await standCaller(stand.platform, eventId, role);
  if (role === 'host') {
    const event = { _id: eventId, host: { name: '张建国', office: '市经济和信息化局' } };
    await act(caller, eventId, (a) => giveHostSeat(a, event, caller.actor.personId));
  }
  const ticket = realtimeTicket(await enterStage(caller, { eventId }));
  expect(ticket.url).toBe(`http://media.test/${at.id}`);
  const read = await at.read(ticket.grant);
  expect(read.claims).toMatchObject({ sub: caller.actor.personId, stageId: eventId });
  return read;
}

test('a ticket says what each role may do, for one node, for a minute', async () => {
  const first = await node('first');
  for (const role of ['guest', 'attendee'] as const) {
    expect((await claims(first, role)).claims).toMatchObject({ view: 'air', publish: [] });
  }
  for (const role of ['moderator', 'operator'] as const) {
    expect((await claims(first, role)).claims).toMatchObject({ view: 'backstage', publish: [] });
  }
  const host = await claims(first, 'host');
  expect(host.claims).toMatchObject({ view: 'backstage', publish: ['camera', 'microphone', 'screen'], name: '张建国' });
  expect(host.lifeMs).toBeGreaterThanOrEqual(grantLifeMs);
  expect(host.lifeMs).toBeLessThanOrEqual(grantLifeMs + 2_000);
  expect(host.jti).not.toBe((await claims(first, 'attendee')).jti);
});

test('another node does not take the grant', async () => {
  const [, second] = [await node('first'), await node('second', { consumers: 9 })];
  const caller = await standCaller(stand.platform, eventId, 'attendee');
  const ticket = realtimeTicket(await enterStage(caller, { eventId }));
  await expect(second.read(ticket.grant)).rejects.toThrow(/aud/u);
});

test('the node knows the scene before anybody comes to it, and is told once', async () => {
  const first = await node('first');
  await claims(first, 'attendee');
  expect(first.scenes).toMatchObject([{ stageId: eventId, version: 0, open: true, live: false, members: {} }]);
  await claims(first, 'attendee');
  expect(first.answers).toEqual([200]);
});

test('the stage goes to the least loaded node and stays there, whatever the load becomes', async () => {
  const [busy, idle] = [await node('busy', { consumers: 50 }), await node('idle', { consumers: 3 })];
  await claims(idle, 'attendee');
  await Promise.all([busy.register({ consumers: 0 }), idle.register({ consumers: 500 })]);
  await claims(idle, 'attendee');
  expect((await Stage.findById(eventId).lean())?.nodeId).toBe('idle');
});

test('many who come at once all come to the same node', async () => {
  await Promise.all([node('a'), node('b'), node('c')]);
  const callers = await Promise.all(Array.from({ length: 12 }, () => standCaller(stand.platform, eventId, 'guest')));
  const tickets = await Promise.all(callers.map((caller) => enterStage(caller, { eventId })));
  expect(new Set(tickets.map((entry) => realtimeTicket(entry).url)).size).toBe(1);
});

test('a stage whose node is gone goes to another one, which is told the scene', async () => {
  const [first, second] = [await node('first'), await node('second', { consumers: 9 })];
  await claims(first, 'attendee');
  stand.later(7_000);
  await second.register({ consumers: 9 });
  await claims(second, 'attendee');
  expect((await Stage.findById(eventId).lean())?.nodeId).toBe('second');
  expect(second.scenes.map(({ stageId }) => stageId)).toEqual([eventId]);
});

test('without a media node: MEDIA_UNAVAILABLE; after the end: WRONG_STATE', async () => {
  const caller = await standCaller(stand.platform, eventId, 'attendee');
  await expect(enterStage(caller, { eventId })).rejects.toThrow('MEDIA_UNAVAILABLE');
  const gone = await node('gone');
  stand.later(6_500);
  await expect(enterStage(caller, { eventId })).rejects.toThrow('MEDIA_UNAVAILABLE');
  await gone.register();
  // What viewers meet is known for a second.
  stand.later(1_000);
  await Stage.updateOne({ _id: eventId }, { $set: { state: 'ended' } });
  await expect(enterStage(caller, { eventId })).rejects.toThrow('WRONG_STATE');
});

test('an event that was called off has no stage to enter', async () => {
  await Event.updateOne({ _id: eventId }, { $set: { state: 'cancelled' } });
  const operator = await standCaller(stand.platform, eventId, 'operator');
  await expect(enterStage(operator, { eventId })).rejects.toMatchObject({ code: 'WRONG_STATE' });
});
