import { newId, streamOf, type Id } from '@jingqi/contract';
import { freePorts } from '@jingqi/setup/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { StreamHead, Timeline } from '../../kit/index.ts';
import { publishedEvent, signedIn, type Visitor, type VisitorSocket } from '../../testing/index.ts';
import { manyVisitors } from '../../testing/manyVisitors.ts';
import { Refused } from '../../testing/Refused.ts';
import { spawnRoom, type SpawnedRoom } from '../../testing/spawnRoom.ts';
import { spawnServers, type SpawnedServers } from '../../testing/spawnServers.ts';
import { Question } from './question.model.ts';

// Each retry takes a point of the asker's budget of five: three questions and a retry a kill.
const [people, each, kills] = [67, 3, 2];
let servers: SpawnedServers;
let room: SpawnedRoom | undefined;
let eventId: Id;
const acknowledged: Id[] = [];

beforeAll(async () => {
  const [port = 0] = await freePorts(1);
  servers = await spawnServers(1, { PORT: String(port) });
  [room] = servers.rooms;
  eventId = (await publishedEvent(await signedIn(servers.app(0), 'operator'))).id;
});
afterAll(async () => {
  servers.rooms.splice(0, 1, ...(room ? [room] : []));
  await servers.stop();
});

/** Connects and enters; while the server is away, again and again, as a browser does. */
async function entered(visitor: Visitor): Promise<VisitorSocket> {
  for (;;) {
    try {
      return await visitor.enter(eventId);
    } catch (error) {
      if (error instanceof Refused) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Asks until it is acknowledged: the same id over a new connection when the old one broke. */
async function askUntilTold(visitor: Visitor, id: Id, socket: VisitorSocket): Promise<VisitorSocket> {
  let current = socket;
  for (;;) {
    try {
      await current.send('question:raise', { id, eventId, text: `问题 ${id}`, anonymous: false });
      return current;
    } catch (error) {
      if (error instanceof Refused) throw error;
      current.close();
      current = await entered(visitor);
    }
  }
}

async function askAll(visitor: Visitor): Promise<void> {
  let socket = await entered(visitor);
  for (let index = 0; index < each; index += 1) {
    const id = newId();
    socket = await askUntilTold(visitor, id, socket);
    acknowledged.push(id);
  }
  socket.close();
}

/** Kills the server as soon as so many questions are acknowledged, and starts it anew at the same address. */
async function killAt(count: number): Promise<void> {
  await expect.poll(() => acknowledged.length, { interval: 1, timeout: 60_000 }).toBeGreaterThanOrEqual(count);
  await room?.kill();
  room = await spawnRoom('server', servers.env);
}

async function gapsIn(stream: string): Promise<number[]> {
  const seqs = (await Timeline.find({ stream }, { seq: 1 }).sort({ seq: 1 }).lean()).map(({ seq }) => seq);
  const head = await StreamHead.findById(stream).lean();
  return [...seqs.filter((seq, index) => seq !== index + 1), ...(head?.seq === seqs.length ? [] : [-1])];
}

test('kill −9 in a stream of questions loses none that was acknowledged and doubles none', async () => {
  const visitors = await manyVisitors(servers.app(0), people);
  const asking = Promise.all(visitors.map(askAll));
  for (let kill = 1; kill <= kills; kill += 1) await killAt((kill * people * each) / (kills + 1));
  await asking;

  expect(new Set(acknowledged).size).toBe(people * each);
  const stored = await Question.find({ eventId }, { _id: 1 }).lean();
  expect(stored.map(({ _id }) => _id).toSorted()).toEqual(acknowledged.toSorted());
  // One fact each to staff and to its asker, and no number missing.
  expect(await Timeline.countDocuments({ stream: streamOf.staff(eventId) })).toBe(people * each);
  const streams = [streamOf.staff(eventId), ...visitors.map(({ me }) => streamOf.person(eventId, me?.id ?? ''))];
  for (const stream of streams) expect([stream, await gapsIn(stream)]).toEqual([stream, []]);
}, 120_000);
