import { afterAll, beforeAll, expect, test } from 'vitest';
import { FakeMediaNode } from '../../testing/FakeMediaNode.ts';
import { openStand, standEvent, type Stand } from '../../testing/openStand.ts';
import { notePackaging } from './notePackaging.ts';
import { ensureStage } from './readSetting.ts';
import { backstageViewOf } from './readStage.ts';
import { Stage } from './stage.model.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());

test('what the stage’s media node says is written and told backstage, once for each change', async () => {
  const eventId = await standEvent(stand.platform);
  await ensureStage(eventId);
  await Stage.updateOne({ _id: eventId }, { $set: { nodeId: 'ours', state: 'live' } });
  const [ours, other] = await Promise.all(
    ['ours', 'other'].map((id) => new FakeMediaNode(stand.platform, id).start({ packaging: [] })),
  );
  if (!ours || !other) throw new Error('no nodes');
  const seen = async (): Promise<string> => {
    await notePackaging(stand.platform);
    return (await backstageViewOf(eventId)).packaging;
  };
  expect(await seen()).toBe('off');
  await other.register({ packaging: [{ stageId: eventId, state: 'failing' }] });
  expect(await seen()).toBe('off');
  await ours.register({ packaging: [{ stageId: eventId, state: 'running' }] });
  expect([await seen(), await seen()]).toEqual(['running', 'running']);
  await ours.register({ packaging: [{ stageId: eventId, state: 'noSpace' }] });
  expect(await seen()).toBe('noSpace');
  // The node is gone.
  stand.later(7_000);
  expect(await seen()).toBe('off');
  const told = stand.said('packaging:changed');
  expect(told.map(({ payload }) => payload)).toEqual(['running', 'noSpace', 'off'].map((packaging) => ({ packaging })));
  expect(new Set(told.map(({ stream }) => stream))).toEqual(new Set([`${eventId}/backstage`]));
  await Promise.all([ours.stop(), other.stop()]);
});
