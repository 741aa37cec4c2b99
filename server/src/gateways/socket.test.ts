import { createServer, type Server as HttpServer } from 'node:http';
import { CommandName, commands, DomainError, EventRole, newId, streamOf } from '@jingqi/contract';
import mongoose from 'mongoose';
import { Server } from 'socket.io';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { Feed, type Actor, type CommandCaller, type CommandHandlers, type Platform } from '../kit/index.ts';
import { commandInputs } from '../testing/commandInputs.ts';
import type { SocketDoor } from './connection.ts';
import { lookAgain, renewMemberships } from './membership.ts';
import { openSocketDoor } from './socket.ts';

/** The door alone: use cases, sessions and memberships are the test's own. */
const { eventId, inputs } = commandInputs();

let http: HttpServer;
let door: SocketDoor;
let url: string;
let role: EventRole;
let actor: Actor | null;
const reached: CommandName[] = [];
const events: string[] = [];
const open: Socket[] = [];

const streamsOf = (name: EventRole): string[] =>
  name === 'host' ? [streamOf.everyone(eventId), streamOf.backstage(eventId)] : [streamOf.everyone(eventId)];

/** A use case that is reached says so by refusing with a code that the door never uses. */
function handlerOf(name: CommandName) {
  return async (caller: CommandCaller): Promise<unknown> => {
    if (name === 'session:leave') return {};
    if (name !== 'session:enter') {
      reached.push(name);
      throw new DomainError('BAD_FILE');
    }
    const heads = Object.fromEntries(caller.streams.map((stream) => [stream, 0]));
    return {
      role: caller.eventRole,
      personId: caller.actor.personId,
      name: '',
      heads,
      snapshot: null,
      missed: [],
      now: new Date().toISOString(),
    };
  };
}

beforeAll(async () => {
  http = createServer();
  const server = new Server(http, { serveClient: false, maxHttpBufferSize: 64 * 1024 });
  const logger = { error: () => undefined, warn: () => undefined } as unknown as Platform['logger'];
  const feed = new Feed({ deliver: (row) => server.local.to(row.stream).emit('fact', row), now: Date.now, logger });
  const handlers = Object.fromEntries(
    CommandName.options.map((name) => [name, handlerOf(name)]),
  ) as unknown as CommandHandlers;
  door = {
    io: server,
    feed,
    platform: { logger } as unknown as Platform,
    takePoint: async () => undefined,
    handlers,
    readActor: async (_platform, token) => {
      if (token === 'broken') throw new mongoose.mongo.MongoNetworkError('away');
      return token === undefined ? null : actor;
    },
    membershipOf: async (_platform, _actor, id) => {
      if (id !== eventId) throw new DomainError('NOT_FOUND');
      return { eventRole: role, streams: streamsOf(role) };
    },
    arrived: async (caller) => void events.push(`arrived ${caller.eventRole}`),
    left: async (caller) => void events.push(`left ${caller.eventRole}`),
  };
  openSocketDoor(door);
  await new Promise<void>((resolve) => {
    http.listen(0, '127.0.0.1', resolve);
  });
  const address = http.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});
beforeEach(() => {
  reached.length = 0;
  events.length = 0;
  role = 'attendee';
  actor = { personId: newId(), role: 'sme', name: '王小明', enterprise: '', sessionHash: 'hash' };
});
const count = (what: string): number => events.filter((event) => event.startsWith(what)).length;
afterEach(async () => {
  for (const socket of open.splice(0)) socket.disconnect();
  await until(() => door.io.of('/').sockets.size === 0 && count('arrived') === count('left'));
});
afterAll(() => door.io.close());

async function connected(cookie = 'sid=token'): Promise<Socket> {
  const socket = io(url, { transports: ['websocket'], extraHeaders: { cookie }, forceNew: true, reconnection: false });
  open.push(socket);
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return socket;
}
const send = (socket: Socket, name: string, ...input: unknown[]): Promise<{ ok: boolean; error?: { code: string } }> =>
  socket.timeout(2_000).emitWithAck(name, ...input);
const codeOf = async (socket: Socket, name: string, ...input: unknown[]) =>
  (await send(socket, name, ...input)).error?.code;
async function entered(): Promise<Socket> {
  const socket = await connected();
  expect(await send(socket, 'session:enter', { eventId })).toMatchObject({ ok: true });
  return socket;
}
async function until(isSo: () => boolean): Promise<void> {
  await expect.poll(isSo, { interval: 5, timeout: 2_000 }).toBe(true);
}

test.each(EventRole.options)('%s: each command is reached exactly where the contract allows it', async (name) => {
  role = name;
  const socket = await entered();
  for (const command of CommandName.options) {
    if (command === 'session:enter' || command === 'session:leave') continue;
    reached.length = 0;
    const isAllowed = commands[command].allow.includes(name);
    const refusal = name === 'guest' ? 'NOT_SIGNED_IN' : 'FORBIDDEN';
    expect([command, await codeOf(socket, command, inputs[command])]).toEqual([
      command,
      isAllowed ? 'BAD_FILE' : refusal,
    ]);
    expect(reached).toEqual(isAllowed ? [command] : []);
  }
});

test('before entering, and after leaving, no command is reached', async () => {
  const socket = await connected();
  const all = CommandName.options.filter((name) => name !== 'session:enter');
  for (const name of all) expect([name, await codeOf(socket, name, inputs[name])]).toEqual([name, 'NOT_ENTERED']);
  await send(socket, 'session:enter', { eventId });
  await send(socket, 'session:leave', { eventId });
  expect(await codeOf(socket, 'reaction:clap', { eventId })).toBe('NOT_ENTERED');
  expect(events).toEqual(['arrived attendee', 'left attendee']);
  expect(reached).toEqual([]);
});

test('unknown names, wrong types, binary frames and missing input are refused and reach nothing', async () => {
  const socket = await entered();
  const bytes = Buffer.from([1, 2, 3]);
  const bad: [string, ...unknown[]][] = [
    ['question:delete', { eventId }],
    ['__proto__', {}],
    ['constructor', {}],
    ['reaction:clap'],
    ['reaction:clap', null],
    ['reaction:clap', 'text'],
    ['reaction:clap', bytes],
    ['reaction:clap', { eventId: bytes }],
    ['reaction:clap', { eventId: { $gt: '' } }],
    ['reaction:clap', [eventId]],
    ['question:raise', { id: 'x', eventId, text: '贴息怎么申请？', anonymous: false }],
    ['question:raise', { id: newId(), eventId, text: '长'.repeat(501), anonymous: false }],
    ['stream:read', { stream: `${eventId}/all`, after: 0 }],
    ['stream:read', { stream: streamOf.everyone(eventId), after: -1 }],
  ];
  for (const [name, ...input] of bad)
    expect([name, input, await codeOf(socket, name, ...input)]).toEqual([name, input, 'INVALID_INPUT']);
  // Without an acknowledgement nothing is done at all.
  socket.emit('reaction:clap', { eventId });
  expect(await codeOf(socket, 'reaction:clap', { eventId })).toBe('BAD_FILE');
  expect(reached).toEqual(['reaction:clap']);
});

test('no session is told from a database that is away', async () => {
  await expect(connected('')).rejects.toThrow('NOT_SIGNED_IN');
  await expect(connected('sid=broken')).rejects.toThrow('UNAVAILABLE');
});

test('an event that does not exist is not entered, and a later enter of one works', async () => {
  const socket = await connected();
  expect(await codeOf(socket, 'session:enter', { eventId: newId() })).toBe('NOT_FOUND');
  expect(await send(socket, 'session:enter', { eventId })).toMatchObject({ ok: true });
});

test('who loses a role loses its streams and commands at once', async () => {
  role = 'host';
  const socket = await entered();
  const heard: string[] = [];
  socket.on('fact', ({ stream }: { stream: string }) => heard.push(stream));
  role = 'attendee';
  await renewMemberships(door, eventId, (actor as Actor).personId);
  expect(await codeOf(socket, 'backstage:say', inputs['backstage:say'])).toBe('FORBIDDEN');
  const row = { seq: 1, fact: 'question:withdrawn', payload: {}, at: new Date() } as const;
  door.feed.accept([
    { ...row, stream: streamOf.backstage(eventId) },
    { ...row, stream: streamOf.everyone(eventId) },
  ]);
  await until(() => heard.length > 0);
  expect(heard).toEqual([streamOf.everyone(eventId)]);
});

test('who may no longer be in the event is out of it', async () => {
  const socket = await entered();
  door.membershipOf = async () => {
    throw new DomainError('SIGN_IN_REQUIRED');
  };
  await renewMemberships(door, eventId, (actor as Actor).personId);
  expect(await codeOf(socket, 'reaction:clap', { eventId })).toBe('NOT_ENTERED');
  door.membershipOf = async () => ({ eventRole: role, streams: streamsOf(role) });
});

test('a session that is gone is noticed without a signal', async () => {
  const socket = await entered();
  const isCut = new Promise((resolve) => socket.once('disconnect', resolve));
  const told = new Promise((resolve) => socket.once('signed-out', resolve));
  actor = null;
  for (const server of door.io.of('/').sockets.values()) await lookAgain(door, server);
  expect(await Promise.all([told, isCut])).toEqual([{}, 'io server disconnect']);
});

test('coming and going in a hurry leaves nobody behind', async () => {
  const socket = await connected();
  const sent: Promise<unknown>[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    sent.push(send(socket, 'session:enter', { eventId }), send(socket, 'session:leave', { eventId }));
  }
  await Promise.all(sent);
  void send(socket, 'session:enter', { eventId }).catch(() => undefined);
  socket.disconnect();
  await until(() => door.io.of('/').sockets.size === 0 && count('arrived') === count('left'));
  expect(door.io.of('/').adapter.rooms.has(streamOf.everyone(eventId))).toBe(false);
});
