import { connect, type Socket as NetSocket } from 'node:net';
import type { ErrorBody } from '@jingqi/contract';
import { Question } from '../../features/questions/index.ts';
import { newId } from '@jingqi/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishedEvent, signedIn, startTestApp, type TestApp, type Visitor } from '../../testing/index.ts';
import { watchBystander } from './bystander.ts';

let app: TestApp;
let attendee: Visitor;
let operator: Visitor;
let eventId: string;
beforeAll(async () => {
  app = await startTestApp();
  [operator, attendee] = [await signedIn(app, 'operator'), await signedIn(app, 'sme')];
  eventId = (await publishedEvent(operator)).id;
});
afterAll(() => app.stop());

const opened: NetSocket[] = [];
afterAll(() => {
  for (const one of opened) one.destroy();
});

/** A connection that writes this and then nothing more; what it was answered, once the server has closed it. */
async function half(text: string): Promise<{ closed: Promise<string> }> {
  const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
  opened.push(socket);
  let heard = '';
  socket.on('data', (bytes) => (heard += bytes.toString('latin1')));
  socket.on('error', () => undefined);
  const closed = new Promise<string>((resolve) => socket.once('close', () => resolve(heard)));
  await new Promise<void>((resolve) => socket.once('connect', () => resolve()));
  socket.write(text);
  return { closed };
}

test('500 slow-loris connections and 2,000 sockets nobody signed in on, one that enters nothing: others are served, and all are closed', async () => {
  const bystander = watchBystander(app);
  const loris = await Promise.all(
    Array.from({ length: 500 }, () => half('GET /api/home HTTP/1.1\r\nHost: jingqi.test\r\nX-Slow: ')),
  );
  const upgrade =
    `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: jingqi.test\r\nOrigin: ${app.origin}\r\n` +
    'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';
  const sockets: Awaited<ReturnType<typeof half>>[] = [];
  for (let n = 0; n < 20; n += 1)
    sockets.push(...(await Promise.all(Array.from({ length: 100 }, () => half(upgrade)))));
  const [member, idle] = [await attendee.enter(eventId), await attendee.connect()];
  await expect(member.send('reaction:clap', { eventId })).resolves.toEqual({});
  const isClosed = idle.closed();
  const ends = await Promise.all([...loris, ...sockets].map(({ closed }) => closed));
  expect(ends.slice(0, 500).every((end) => end === '' || end.includes('INVALID_INPUT'))).toBe(true);
  expect(ends.slice(500).every((end) => end.startsWith('HTTP/1.1 101'))).toBe(true);
  expect(await isClosed).toMatch(/transport/u);
  await expect(member.send('reaction:clap', { eventId })).resolves.toEqual({});
  member.close();
  expect(await bystander.ends()).toBeGreaterThan(10);
}, 60_000);

test('a socket that sends before it was admitted is closed', async () => {
  const address = `${app.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
  const socket = new WebSocket(address, { headers: attendee.headers });
  const heard: string[] = [];
  socket.addEventListener('message', ({ data }) => heard.push(String(data).slice(0, 1)));
  const closed = new Promise((resolve) => socket.addEventListener('close', resolve));
  socket.addEventListener('open', () => socket.send(`420["session:enter",{"eventId":"${eventId}"}]`));
  await closed;
  expect(heard).toEqual(['0']);
});

test('of more than twenty connections of one person the rest is refused, whoever else comes', async () => {
  const person = await signedIn(app, 'sme');
  const tries = await Promise.allSettled(Array.from({ length: 30 }, () => person.enter(eventId)));
  const refused = tries.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
  expect(refused).toEqual(Array.from({ length: 10 }, () => 'Error: TOO_MANY_REQUESTS'));
  const stranger = await attendee.enter(eventId);
  stranger.close();
  const sockets = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  sockets[0]?.close();
  // Who leaves makes room.
  await expect
    .poll(async () =>
      person
        .connect()
        .then((one) => one.close())
        .then(
          () => true,
          () => false,
        ),
    )
    .toBe(true);
  for (const one of sockets) one.close();
});

test('30 questions a second from one person: the budget is taken, the rest refused with when to try again', async () => {
  const socket = await attendee.enter(eventId);
  const bystander = watchBystander(app);
  const ask = async (n: number): Promise<{ ok: boolean; error?: ErrorBody }> =>
    socket.socket
      .timeout(5_000)
      .emitWithAck('question:raise', { id: newId(), eventId, text: `第${n}个问题`, anonymous: false });
  const answers = await Promise.all(Array.from({ length: 30 }, (_, n) => ask(n)));
  const refused = answers.filter(({ ok }) => !ok);
  expect(refused).toHaveLength(25);
  expect(refused.every(({ error }) => error?.code === 'TOO_MANY_REQUESTS' && (error.retryAfterMs ?? 0) > 0)).toBe(true);
  expect(await Question.countDocuments({ eventId })).toBe(5);
  await bystander.ends();
  socket.close();
});

test('unknown events are refused and counted; who sends frames nobody answers is cut', async () => {
  const person = await signedIn(app, 'sme');
  const socket = await person.connect();
  const code = async (): Promise<string | undefined> =>
    ((await socket.socket.timeout(5_000).emitWithAck('question:steal', {})) as { error?: ErrorBody }).error?.code;
  const codes = await Promise.all(Array.from({ length: 40 }, code));
  expect(codes.filter((one) => one === 'INVALID_INPUT')).toHaveLength(30);
  expect(codes.filter((one) => one === 'TOO_MANY_REQUESTS')).toHaveLength(10);
  // What is a command is still served.
  await socket.send('session:enter', { eventId });
  socket.socket.emit('anything', {});
  expect(await socket.closed()).toBe('io server disconnect');
});
