import { newId, streamOf } from '@jingqi/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStand, standCaller, standEvent, type Stand } from '../../testing/openStand.ts';
import { backstageViewOf } from './readStage.ts';
import { sayBackstage } from './sayBackstage.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());

test('is heard backstage only; sent twice it is said once; another’s id is a CONFLICT', async () => {
  const eventId = await standEvent(stand.platform);
  const host = await standCaller(stand.platform, eventId, 'host');
  const operator = await standCaller(stand.platform, eventId, 'operator');
  const id = newId();
  const message = await sayBackstage(host, { eventId, id, text: '声音正常吗？' });
  expect(message).toMatchObject({ id, role: 'host', text: '声音正常吗？', personId: host.actor.personId });
  expect(await sayBackstage(host, { eventId, id, text: '别的话' })).toEqual(message);
  await expect(sayBackstage(operator, { eventId, id, text: '冒充' })).rejects.toThrow('CONFLICT');
  expect(stand.rows.map(({ stream, fact, payload }) => ({ stream, fact, payload }))).toEqual([
    { stream: streamOf.backstage(eventId), fact: 'backstage:said', payload: { message } },
  ]);
});

test('a snapshot has the last hundred, oldest first', async () => {
  const eventId = await standEvent(stand.platform);
  const host = await standCaller(stand.platform, eventId, 'host');
  for (let n = 1; n <= 103; n += 1) {
    stand.later(1);
    await sayBackstage(host, { eventId, id: newId(), text: `第${n}句` });
  }
  const { messages } = await backstageViewOf(eventId);
  expect(messages).toHaveLength(100);
  expect([messages[0]?.text, messages.at(-1)?.text]).toEqual(['第4句', '第103句']);
});
