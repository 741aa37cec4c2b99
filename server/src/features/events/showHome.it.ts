import { newId } from '@jingqi/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventInput, makeVisitor, signedIn, startTestApp, type TestApp } from '../../testing/index.ts';
import { Event, type EventDoc } from './event.model.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const hour = 3_600_000;
async function keep(title: string, state: EventDoc['state'], inHours: number): Promise<void> {
  const startsAt = new Date(Date.now() + inHours * hour);
  const { id, ...fields } = eventInput({ title });
  await Event.create({
    ...fields,
    _id: id,
    state,
    startsAt,
    endsAt: new Date(startsAt.getTime() + 2 * hour),
    publishedAt: state === 'draft' ? null : startsAt,
    liveAt: null,
    endedAt: null,
    coverId: null,
    revision: 0,
    createdBy: newId(),
    createdAt: startsAt,
    studio: { personId: newId(), version: 0 },
  });
}

test('home: on air; coming, soonest first, late ones too, until they should be over; past, latest first; each capped', async () => {
  for (const [title, state, inHours] of [
    ['直播一', 'live', -1],
    ['后天', 'published', 48],
    ['明天', 'published', 24],
    ['晚点', 'published', -1],
    ['没开成', 'published', -3],
    ['草稿', 'draft', 5],
    ['取消', 'cancelled', 6],
    ['上周', 'ended', -168],
    ['昨天', 'ended', -24],
  ] as const)
    await keep(title, state, inHours);
  const titles = (events: readonly { title: string }[]): string[] => events.map(({ title }) => title);
  const home = await makeVisitor(app).call('home');
  expect(titles(home.live)).toEqual(['直播一']);
  expect(titles(home.coming)).toEqual(['晚点', '明天', '后天']);
  expect(titles(home.past)).toEqual(['昨天', '上周']);
  for (let n = 0; n < 21; n += 1) await keep(`多${n}`, 'published', 100 + n);
  expect((await makeVisitor(app).call('home')).coming).toHaveLength(20);
  const operator = await signedIn(app, 'operator');
  expect((await operator.call('staffEvents')).items).toHaveLength(30);
  expect(titles((await operator.call('staffEvents')).items).at(0)).toBe('多20');
});
