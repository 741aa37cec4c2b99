import { afterEach, expect, test } from 'vitest';
import { openRoom, pulseOf, rowOf, stream, tcpOf } from './openRoom.ts';
import { backlogOf, freeWire } from './wire.ts';

type Room = Awaited<ReturnType<typeof openRoom>>;
let room: Room;
afterEach(() => room.close());

const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);
const soon = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
const kib = 1_024;

test('facts, acknowledgements, other events and pings come in the order in which they were sent', async () => {
  room = await openRoom();
  const { client, socket } = await room.come();
  const [sent, came]: [string[], string[]] = [[], []];
  client.on('fact', ({ seq }: { seq: number }) => came.push(`fact ${seq}`));
  client.on('note', (number: number) => came.push(`note ${number}`));
  client.on('pulse', ({ claps }: { claps: number }) => came.push(`pulse ${claps}`));
  const acks: (() => void)[] = [];
  socket.on('ask', (number: number, ack: () => void) =>
    acks.push(() => {
      sent.push(`ack ${number}`);
      ack();
    }),
  );
  for (const number of upTo(100)) client.emit('ask', number, () => came.push(`ack ${number}`));
  await expect.poll(() => acks.length).toBe(100);
  for (const number of upTo(600)) {
    const kind = (number * 7) % 4;
    if (kind === 0) acks.pop()?.();
    else {
      sent.push(`${['', 'fact', 'note', 'pulse'][kind]} ${number}`);
      if (kind === 1) room.fanOut.fact(rowOf(number));
      if (kind === 2) socket.emit('note', number);
      if (kind === 3) room.fanOut.pulse(stream, pulseOf(number));
    }
    if (number % 50 === 0) await soon();
  }
  await expect.poll(() => came.length).toBe(sent.length);
  expect(came).toEqual(sent);
});

test('a WebSocket is written to directly, unless Socket.IO has something waiting for it; long polling never', async () => {
  room = await openRoom();
  const [direct, polling] = [await room.come(), await room.come('polling')];
  await expect.poll(() => freeWire(direct.socket)).not.toBeNull();
  // Two in one turn: the second waits until the first is written.
  direct.socket.emit('one');
  direct.socket.emit('two');
  expect(freeWire(direct.socket)).toBeNull();
  await expect.poll(() => freeWire(direct.socket)).not.toBeNull();
  expect(freeWire(polling.socket)).toBeNull();
  direct.client.disconnect();
  await expect.poll(() => freeWire(direct.socket)).toBeNull();
});

test('a member on long polling gets everything in order', async () => {
  room = await openRoom();
  const { seqs } = await room.come('polling');
  for (const seq of upTo(200)) {
    room.fanOut.fact(rowOf(seq));
    if (seq % 20 === 0) await soon();
  }
  await expect.poll(() => seqs.length).toBe(200);
  expect(seqs).toEqual(upTo(200));
});

test('a member that closes in the middle takes nothing from the others', async () => {
  room = await openRoom();
  const [torn, shut] = [await room.come(), await room.come()];
  const others = [await room.come(), await room.come()];
  for (const seq of upTo(100)) {
    if (seq === 30) tcpOf(torn.client).destroy();
    if (seq === 40) shut.socket.conn.close();
    if (seq === 60) shut.client.disconnect();
    room.fanOut.fact(rowOf(seq));
    if (seq % 10 === 0) await soon();
  }
  for (const { seqs } of others) {
    await expect.poll(() => seqs.length).toBe(100);
    expect(seqs).toEqual(upTo(100));
  }
  await expect.poll(() => room.server.of('/').sockets.size).toBe(2);
});

test('five hundred members get everything, once, in order', async () => {
  room = await openRoom();
  const members = await Promise.all(upTo(500).map(() => room.come()));
  for (const seq of upTo(20)) {
    room.fanOut.fact(rowOf(seq));
    await soon();
  }
  await expect.poll(() => members.filter(({ seqs }) => seqs.length === 20).length, { timeout: 15_000 }).toBe(500);
  for (const { seqs } of members) expect(seqs).toEqual(upTo(20));
});

test('a member that reads nothing costs bounded memory, gets no pulse meanwhile and sees the gap when it reads again', async () => {
  const fact = { bytes: 512 * kib, packets: 1_000 };
  room = await openRoom({ pulse: { bytes: 64 * kib, packets: 1_000 }, fact });
  const [slow, quick] = [await room.come(), await room.come()];
  tcpOf(slow.client).pause();
  const padding = 'x'.repeat(16 * kib);
  let most = 0;
  // Far more than the system itself keeps for a connection.
  for (const seq of upTo(2_000)) {
    room.fanOut.fact(rowOf(seq, padding));
    if (seq % 100 === 0) room.fanOut.pulse(stream, pulseOf(1, { a: seq }));
    if (seq % 10 === 0) await soon();
    most = Math.max(most, backlogOf(slow.socket).bytes);
  }
  expect(most).toBeGreaterThan(fact.bytes / 2);
  expect(most).toBeLessThan(fact.bytes + 20 * kib);
  await expect.poll(() => quick.seqs.length, { timeout: 10_000 }).toBe(2_000);
  expect(quick.seqs).toEqual(upTo(2_000));
  tcpOf(slow.client).resume();
  await expect.poll(() => slow.seqs.at(-1), { timeout: 10_000 }).toBe(2_000);
  const before = slow.seqs.slice(0, -1);
  expect(before).toEqual(upTo(before.length));
  expect(before.length).toBeLessThan(1_990);
  // Not one pulse is told twice or lost: those that were kept back came as one.
  await expect.poll(() => slow.pulses.at(-1)?.votes).toEqual({ a: 2_000 });
  expect(slow.pulses.reduce((sum, { claps }) => sum + claps, 0)).toBe(20);
  expect(slow.pulses.length).toBeLessThan(20);
  room.fanOut.fact(rowOf(2_001));
  await expect.poll(() => slow.seqs.at(-1)).toBe(2_001);
});

test('a member that left the stream while it was slow is not given what was kept', async () => {
  room = await openRoom({ fact: { bytes: 64 * kib, packets: 100 } });
  const slow = await room.come();
  tcpOf(slow.client).pause();
  const padding = 'x'.repeat(64 * kib);
  let last = 0;
  while (last < 500) {
    last += 1;
    room.fanOut.fact(rowOf(last, padding));
    await soon();
  }
  await slow.socket.leave(stream);
  tcpOf(slow.client).resume();
  await expect.poll(() => backlogOf(slow.socket).bytes, { timeout: 10_000 }).toBe(0);
  await expect.poll(() => room.fanOut.slowMembers).toBe(0);
  const over = new Promise((resolve) => void slow.client.once('over', resolve));
  slow.socket.emit('over');
  await over;
  expect(slow.seqs.at(-1)).toBeLessThan(last);
});

test('a member that does not catch up is cut', async () => {
  room = await openRoom({
    fact: { bytes: 16 * kib, packets: 100 },
    cut: { bytes: 1_024 * kib, packets: 1_000, ms: 50 },
  });
  const slow = await room.come();
  const gone = new Promise((resolve) => void slow.socket.once('disconnect', resolve));
  tcpOf(slow.client).pause();
  for (const seq of upTo(1_000)) {
    room.fanOut.fact(rowOf(seq, 'x'.repeat(16 * kib)));
    if (seq % 10 === 0) await soon();
  }
  expect(await gone).toMatch(/^transport/u);
});
