import { streamOf } from '@jingqi/contract';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { Audit, presence, type CommandCaller } from '../../kit/index.ts';
import { FakeMediaNode } from '../../testing/FakeMediaNode.ts';
import { openStand, standCaller, standEvent, type Stand } from '../../testing/openStand.ts';
import { demoteSpeaker } from './demoteSpeaker.ts';
import { realtimeTicket } from '../../testing/realtimeTicket.ts';
import { enterStage } from './enterStage.ts';
import { listAudience } from './listAudience.ts';
import { promoteViewer } from './promoteViewer.ts';
import { backstageViewOf, seatOf } from './readStage.ts';

let stand: Stand;
let node: FakeMediaNode;
let eventId: string;
let operator: CommandCaller;
let viewer: CommandCaller;

beforeAll(async () => {
  stand = await openStand();
  node = await new FakeMediaNode(stand.platform, 'node').start();
});
afterAll(async () => {
  await node.stop();
  await stand.close();
});
beforeEach(async () => {
  eventId = await standEvent(stand.platform);
  operator = await standCaller(stand.platform, eventId, 'operator');
  viewer = await standCaller(stand.platform, eventId, 'attendee');
  await node.register();
  await enterStage(viewer, { eventId });
  await presence.arrive(stand.platform, eventId, viewer.actor, 'attendee', 'socket');
  stand.rows.length = 0;
  stand.signals.length = 0;
});

const lastScene = () => node.scenes.findLast((scene) => scene.stageId === eventId);

test('a viewer who is present gets a seat: they are told, backstage is told, nobody else, and the node lets them publish', async () => {
  const { personId } = viewer.actor;
  const seat = await promoteViewer(operator, { eventId, personId });
  expect(seat).toMatchObject({ role: 'speaker', present: true, onAir: false, name: viewer.actor.name });
  expect(stand.rows.map(({ stream, fact }) => [fact, stream])).toEqual([
    ['seat:given', streamOf.person(eventId, personId)],
    ['seat:changed', streamOf.backstage(eventId)],
  ]);
  expect(stand.signals).toEqual([{ kind: 'membershipChanged', eventId, personId }]);
  await vi.waitFor(() => expect(lastScene()?.members[personId]?.publish).toContain('camera'));
  const { grant } = realtimeTicket(await enterStage(viewer, { eventId }));
  expect((await node.read(grant)).claims).toMatchObject({ view: 'backstage' });
});

test('and goes back among the viewers', async () => {
  const { personId } = viewer.actor;
  await promoteViewer(operator, { eventId, personId });
  stand.rows.length = 0;
  stand.signals.length = 0;
  await demoteSpeaker(operator, { eventId, personId });
  expect(stand.rows.map(({ stream, fact }) => [fact, stream])).toEqual([
    ['seat:taken', streamOf.person(eventId, personId)],
    ['seat:removed', streamOf.backstage(eventId)],
  ]);
  expect(stand.signals).toEqual([{ kind: 'membershipChanged', eventId, personId }]);
  expect(await seatOf(eventId, personId)).toBeNull();
  await vi.waitFor(() => expect(lastScene()?.members).toEqual({}));
  const acts = await Audit.find({ subject: eventId }).sort({ at: 1 }).lean();
  expect(acts.map(({ act, personId, details }) => [act, personId, details])).toEqual([
    ['stage:promote', operator.actor.personId, { personId }],
    ['stage:demote', operator.actor.personId, { personId }],
  ]);
});

test('sent twice or by two at once, it happens once', async () => {
  const { personId } = viewer.actor;
  const other = await standCaller(stand.platform, eventId, 'host');
  await Promise.all([promoteViewer(operator, { eventId, personId }), promoteViewer(other, { eventId, personId })]);
  await promoteViewer(operator, { eventId, personId });
  expect((await backstageViewOf(eventId)).seats).toHaveLength(1);
  expect(stand.said('seat:given')).toHaveLength(1);
  expect(stand.signals).toHaveLength(1);
});

test('guests, staff, strangers and those who left are NOT_FOUND', async () => {
  const guest = await standCaller(stand.platform, eventId, 'guest');
  await presence.arrive(stand.platform, eventId, guest.actor, 'guest', 'other');
  await presence.arrive(stand.platform, eventId, operator.actor, 'operator', 'third');
  const absent = await standCaller(stand.platform, eventId, 'attendee');
  for (const { actor } of [guest, operator, absent]) {
    await expect(promoteViewer(operator, { eventId, personId: actor.personId })).rejects.toThrow('NOT_FOUND');
  }
  expect(stand.rows).toEqual([]);
});

test('the list of viewers has those signed in and present who have no seat', async () => {
  const guest = await standCaller(stand.platform, eventId, 'guest');
  await presence.arrive(stand.platform, eventId, guest.actor, 'guest', 'other');
  const { personId, name } = viewer.actor;
  expect(await listAudience(operator, { eventId })).toEqual({
    members: [{ personId, name, enterprise: '北京某科技有限公司' }],
  });
  await promoteViewer(operator, { eventId, personId });
  expect(await listAudience(operator, { eventId })).toEqual({ members: [] });
});
