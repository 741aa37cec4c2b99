import { newId } from '@jingqi/contract';
import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishedEvent, signedIn, startTestApp, type TestApp } from '../../testing/index.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

test('staff see what waits in each event, in the list and in each answer', async () => {
  const operator = await signedIn(app, 'operator');
  const [busy, quiet] = [await publishedEvent(operator), await publishedEvent(operator)];
  const attendee = await signedIn(app, 'sme');
  for (const text of ['有补贴吗', '怎样申报']) {
    await attendee.call('askAhead', { params: { id: busy.id }, body: { id: newId(), text, anonymous: false } });
  }
  await mongoose.connection.collection('leads').insertOne({ eventId: busy.id, key: 'question:x' });
  const { items } = await operator.call('staffEvents');
  const countsOf = (id: string) =>
    items.filter((item) => item.id === id).map(({ waiting, leads }) => ({ waiting, leads }));
  expect(countsOf(busy.id)).toEqual([{ waiting: 2, leads: 1 }]);
  expect(countsOf(quiet.id)).toEqual([{ waiting: 0, leads: 0 }]);
  expect(await operator.call('cancelEvent', { params: { id: busy.id } })).toMatchObject({ waiting: 2, leads: 1 });
});
