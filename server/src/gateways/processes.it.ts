import { newId, streamOf, type Id } from '@jingqi/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act, systemClock } from '../kit/index.ts';
import { publishedEvent, signedIn, type Visitor, type VisitorSocket } from '../testing/index.ts';
import { spawnServers, type SpawnedServers } from '../testing/spawnServers.ts';

let servers: SpawnedServers;
let operator: Visitor;
let eventId: Id;
const open: VisitorSocket[] = [];
beforeAll(async () => {
  servers = await spawnServers(2);
  operator = await signedIn(servers.app(0), 'operator');
  eventId = (await publishedEvent(operator)).id;
});
afterAll(async () => {
  for (const socket of open) socket.close();
  await servers.stop();
});

const visitor = (process: 0 | 1, role: 'sme' | 'moderator' | 'guest' = 'sme') => signedIn(servers.app(process), role);
async function enter(who: Visitor, id: Id = eventId): Promise<VisitorSocket> {
  const socket = await who.enter(id);
  open.push(socket);
  return socket;
}
const withdrawn = (socket: VisitorSocket): Id[] =>
  socket.facts.flatMap((fact) => (fact.fact === 'question:withdrawn' ? [fact.payload.questionId] : []));

test('facts cross from one process to the other and back, in order and without a gap', async () => {
  const [asker, viewer] = [await enter(await visitor(0)), await enter(await visitor(1))];
  const moderator = await enter(await visitor(1, 'moderator'));
  const ids = [newId(), newId(), newId()];
  for (const id of ids) await asker.send('question:raise', { id, eventId, text: '贴息怎么申请？', anonymous: true });
  for (const id of ids) {
    await moderator.fact('question:changed', ({ payload }) => payload.question.id === id);
    await moderator.send('question:approve', { eventId, questionId: id });
  }
  for (const socket of [asker, viewer]) {
    await socket.fact('question:released', ({ payload }) => payload.question.id === ids[2]);
    const seqs = socket.facts.filter(({ stream }) => stream === streamOf.everyone(eventId)).map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.map((_, index) => (seqs[0] ?? 0) + index));
  }
  await asker.fact('question:mine', ({ seq }) => seq === 6);
  const mine = asker.facts.filter(({ fact }) => fact === 'question:mine').map(({ seq }) => seq);
  expect(mine).toEqual([1, 2, 3, 4, 5, 6]);
});

test('what a process committed and then died before telling is told by the others', async () => {
  const sockets = [await enter(await visitor(0)), await enter(await visitor(1))];
  const questionId = newId();
  const dying = { platform: { clock: systemClock, publish: () => undefined, enqueue: () => undefined }, requestId: '' };
  await act(dying, eventId, async (a) => a.say(streamOf.everyone(eventId), 'question:withdrawn', { questionId }));
  for (const socket of sockets)
    await socket.fact('question:withdrawn', ({ payload }) => payload.questionId === questionId, 3_000);
  // Nobody said anything afterwards: it is the sweep that found it, and it found it once.
  expect(sockets.map(withdrawn)).toEqual([[questionId], [questionId]]);
});

test('two processes pinning at once never pin a fourth', async () => {
  const { id } = await publishedEvent(operator);
  const moderators = [await enter(await visitor(0, 'moderator'), id), await enter(await visitor(1, 'moderator'), id)];
  const questionIds = Array.from({ length: 8 }, () => newId());
  for (const questionId of questionIds) {
    const [first] = moderators;
    if (questionIds.indexOf(questionId) % 4 === 0) open.push(await (await visitor(0)).enter(id));
    await open.at(-1)?.send('question:raise', { id: questionId, eventId: id, text: '贴息怎么申请？', anonymous: true });
    await first?.send('question:approve', { eventId: id, questionId });
  }
  const pins = await Promise.allSettled(
    questionIds.map((questionId, index) =>
      moderators[index % 2]?.send('question:pin', { eventId: id, questionId, pinned: true }),
    ),
  );
  expect(pins.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  const { items } = await operator.call('eventQuestions', { params: { id } });
  expect(items.filter(({ pinned }) => pinned)).toHaveLength(3);
});

test('a person has one budget for all processes, and is told when to come back', async () => {
  const asker = await visitor(0);
  const elsewhere = Object.assign(Object.create(asker) as Visitor, { app: servers.app(1) });
  const sockets = [await enter(asker), await enter(elsewhere)];
  const ask = (index: number) =>
    sockets[index % 2]?.send('question:raise', { id: newId(), eventId, text: '贴息怎么申请？', anonymous: false });
  for (let index = 0; index < 5; index += 1) await ask(index);
  await expect(ask(5)).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS', body: { retryAfterMs: expect.any(Number) } });
});

test('votes, claps and viewers of both processes come in one frame a tick', async () => {
  const { id } = await publishedEvent(operator);
  const [here, there] = [await visitor(0), await visitor(1)];
  const sockets = [await enter(here, id), await enter(there, id)];
  const [first, second] = sockets;
  await first?.pulse(({ viewers }) => viewers === 2);
  await Promise.all([first?.send('reaction:clap', { eventId: id }), second?.send('reaction:clap', { eventId: id })]);
  const claps = (socket: VisitorSocket) => socket.pulses.reduce((sum, pulse) => sum + pulse.claps, 0);
  await expect.poll(() => sockets.map(claps), { timeout: 5_000 }).toEqual([2, 2]);
  // The same person once more, in the other process, is no third viewer.
  const tab = Object.assign(Object.create(here) as Visitor, { app: servers.app(1) });
  await enter(tab, id);
  const guest = await enter(await visitor(1, 'guest'), id);
  await guest.pulse(({ viewers }) => viewers === 3);
  guest.close();
  const from = first?.pulses.length ?? 0;
  await expect.poll(() => first?.pulses.slice(from).at(-1)?.viewers, { timeout: 7_000 }).toBe(2);
});

test('signing out in one process cuts the connection in the other within a second', async () => {
  const viewer = await visitor(0);
  const socket = await enter(viewer);
  const elsewhere = await fetch(`${servers.app(1).url}/api/sign-out`, {
    method: 'POST',
    headers: { ...viewer.headers, 'Content-Type': 'application/json' },
    body: '{}',
  });
  const since = Date.now();
  expect(elsewhere.status).toBe(200);
  await socket.closed();
  expect(Date.now() - since).toBeLessThan(1_000);
});

test('a viewer brought on stage by one process hears backstage in the other, and no longer when taken down', async () => {
  const viewer = await visitor(1);
  const socket = await enter(viewer);
  const personId = viewer.me?.id ?? '';
  const staff = await enter(operator);
  const say = async (text: string) => {
    await staff.send('backstage:say', { eventId, id: newId(), text });
    await staff.fact('backstage:said', ({ payload }) => payload.message.text === text);
  };
  await staff.send('stage:promote', { eventId, personId });
  await socket.fact('seat:given');
  expect(await socket.send('session:enter', { eventId })).toMatchObject({
    role: 'speaker',
    snapshot: { backstage: {} },
  });
  await say('欢迎上台');
  await socket.fact('backstage:said', ({ payload }) => payload.message.text === '欢迎上台');
  await staff.send('stage:demote', { eventId, personId });
  await socket.fact('seat:taken');
  await expect
    .poll(() => socket.send('backstage:say', { eventId, id: newId(), text: '还在' }).catch((error: unknown) => error))
    .toMatchObject({ code: 'FORBIDDEN' });
  await say('台下听不到');
  await staff.send('stage:announce', { eventId, id: newId(), text: '公告' });
  await socket.fact('stage:changed', ({ payload }) => payload.stage.announcement?.text === '公告');
  expect(JSON.stringify(socket.frames)).not.toContain('台下听不到');
});

test('a process told to end says so and ends with 0 within ten seconds', async () => {
  const [room] = servers.rooms;
  const socket = await enter(await visitor(0));
  const since = Date.now();
  expect(await room?.stop()).toBe(0);
  expect(Date.now() - since).toBeLessThan(10_000);
  expect(socket.frames.map(([name]) => name)).toContain('server:closing');
});
