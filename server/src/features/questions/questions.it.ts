import { newId } from '@jingqi/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishedEvent, signedIn, startTestApp, type TestApp, type Visitor } from '../../testing/index.ts';

let app: TestApp;
let operator: Visitor;
beforeAll(async () => {
  app = await startTestApp();
  operator = await signedIn(app, 'operator');
});
afterAll(() => app.stop());

test('a question is asked, released, voted for and answered', async () => {
  const { id: eventId } = await publishedEvent(operator);
  const [asker, viewer, moderator] = await Promise.all([
    signedIn(app, 'sme', '王小明'),
    signedIn(app, 'sme'),
    signedIn(app, 'moderator'),
  ]);
  const [a, v, m] = await Promise.all([asker.enter(eventId), viewer.enter(eventId), moderator.enter(eventId)]);
  const id = newId();
  const raised = await a.send('question:raise', { id, eventId, text: '小微企业贷款贴息怎么申请？', anonymous: false });
  expect(raised).toMatchObject({ id, state: 'awaitingReview' });
  await m.fact('question:changed', (fact) => fact.payload.question.id === id);
  await m.send('question:approve', { eventId, questionId: id });
  const released = await v.fact('question:released');
  expect(released.payload.question).toMatchObject({ id, askerName: '王**', votes: 0 });
  expect(await v.send('question:vote', { eventId, questionId: id })).toEqual({ votes: 1 });
  expect(await v.send('question:vote', { eventId, questionId: id })).toEqual({ votes: 1 });
  await a.pulse((pulse) => pulse.votes[id] === 1);
  await m.send('question:answer', { eventId, questionId: id, text: '登录京企平台申请。' });
  const answered = await a.fact('question:mine', (fact) => fact.payload.question.state === 'answered');
  expect(answered.payload.question.answer).toMatchObject({ kind: 'text', text: '登录京企平台申请。' });
  for (const socket of [a, v, m]) socket.close();
});
