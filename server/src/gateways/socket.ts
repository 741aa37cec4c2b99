import {
  CommandName,
  commands,
  DomainError,
  streamOf,
  type Command,
  type EventRole,
  type Id,
  type StreamName,
} from '@jingqi/contract';
import type { Server, Socket } from 'socket.io';
import type { Actor, CommandCaller, CommandHandlers, Feed, Platform } from '../kit/index.ts';
import { newRequestId, parsed, refusalOf } from './handle.ts';
import { tokenOf } from './http.ts';
import type { TakePoint } from './limits.ts';

/** What a connection is in one event. */
export interface Membership {
  eventRole: EventRole;
  streams: StreamName[];
}

interface SocketData {
  actor: Actor;
  memberships: Map<Id, Membership>;
}
export type ProductSocket = Socket<Record<string, never>, Record<string, never>, Record<string, never>, SocketData>;

export interface SocketDoor {
  io: Server;
  feed: Feed;
  platform: Platform;
  takePoint: TakePoint;
  handlers: CommandHandlers;
  readActor: (platform: Platform, token: string | undefined) => Promise<Actor | null>;
  /** The role of a person in an event and the streams it follows. Throws NOT_FOUND, SIGN_IN_REQUIRED. */
  membershipOf: (platform: Platform, actor: Actor, eventId: Id) => Promise<Membership>;
  /** A connection came to or left an event (presence, seats). */
  arrived: (caller: CommandCaller, socketId: string) => Promise<void>;
  left: (caller: CommandCaller, socketId: string) => Promise<void>;
}

/** Room of every connection of one person, and of one session. */
export const roomOf = {
  person: (personId: Id): string => `person:${personId}`,
  session: (sessionHash: string): string => `session:${sessionHash}`,
};

/** Opens the socket's door: the handshake needs a session and our Origin; then each command of the contract is served. */
export function openSocketDoor(door: SocketDoor): void {
  door.io.use(
    (socket, next) =>
      void admit(door, socket).then(
        () => next(),
        () => next(new Error('NOT_SIGNED_IN')),
      ),
  );
  door.io.on('connection', (plain: Socket) => {
    const socket = plain as ProductSocket;
    socket.join([roomOf.person(socket.data.actor.personId), roomOf.session(socket.data.actor.sessionHash)]);
    socket.onAny((name: unknown, input: unknown, ack: unknown) => {
      if (typeof ack === 'function') void serve(door, socket, name, input).then((answer) => ack(answer));
    });
    socket.on('disconnect', () => void leaveAll(door, socket));
  });
}

async function admit(door: SocketDoor, socket: Socket): Promise<void> {
  const actor = await door.readActor(door.platform, tokenOf(socket.handshake.headers.cookie));
  if (!actor) throw new DomainError('NOT_SIGNED_IN');
  socket.data = { actor, memberships: new Map() } satisfies SocketData;
}

async function serve(door: SocketDoor, socket: ProductSocket, name: unknown, raw: unknown): Promise<unknown> {
  const requestId = newRequestId();
  try {
    const command = parsed(CommandName, name);
    await door.takePoint(command, socket.data.actor.personId, commands[command].rate);
    const declared: Command = commands[command];
    const input = parsed(declared.input, raw);
    const caller = await callerFor(door, socket, command, eventIdOf(input), requestId);
    if (!declared.allow.includes(caller.eventRole))
      throw new DomainError(caller.eventRole === 'guest' ? 'NOT_SIGNED_IN' : 'FORBIDDEN');
    const run = door.handlers[command] as (caller: CommandCaller, input: unknown) => Promise<unknown>;
    const data = declared.output.parse(await run(caller, input));
    await afterwards(door, socket, command, caller, data);
    return { ok: true, data };
  } catch (error) {
    return { ok: false, error: refusalOf(error, door.platform.logger, requestId) };
  }
}

function eventIdOf(input: unknown): Id {
  const { eventId, stream } = input as { eventId?: Id; stream?: StreamName };
  return eventId ?? stream?.split('/')[0] ?? '';
}

/** Entering resolves the membership anew and follows its streams before anything is read, so that no fact falls between. */
async function callerFor(
  door: SocketDoor,
  socket: ProductSocket,
  command: CommandName,
  eventId: Id,
  requestId: string,
): Promise<CommandCaller> {
  const { actor, memberships } = socket.data;
  const base = { platform: door.platform, actor, requestId, eventId };
  if (command === 'session:enter') {
    const membership = await door.membershipOf(door.platform, actor, eventId);
    await leaveStreams(door, socket, eventId, membership.streams);
    memberships.set(eventId, membership);
    await socket.join(membership.streams);
    return { ...base, ...membership };
  }
  const membership = memberships.get(eventId);
  if (!membership) throw new DomainError('NOT_ENTERED');
  return { ...base, ...membership };
}

async function afterwards(
  door: SocketDoor,
  socket: ProductSocket,
  command: CommandName,
  caller: CommandCaller,
  data: unknown,
): Promise<void> {
  if (command === 'session:enter') {
    const { heads } = commands[command].output.parse(data);
    for (const [stream, seq] of Object.entries(heads)) door.feed.follow(stream, seq);
    if (socket.connected) await door.arrived(caller, socket.id);
  }
  if (command === 'session:leave') await leave(door, socket, caller.eventId);
}

async function leave(door: SocketDoor, socket: ProductSocket, eventId: Id): Promise<void> {
  const membership = socket.data.memberships.get(eventId);
  if (!membership) return;
  socket.data.memberships.delete(eventId);
  await leaveStreams(door, socket, eventId, []);
  const caller = {
    platform: door.platform,
    actor: socket.data.actor,
    requestId: newRequestId(),
    eventId,
    ...membership,
  };
  await door
    .left(caller, socket.id)
    .catch((error: unknown) => door.platform.logger.error({ err: error }, 'leaving failed'));
}

async function leaveAll(door: SocketDoor, socket: ProductSocket): Promise<void> {
  for (const eventId of [...socket.data.memberships.keys()]) await leave(door, socket, eventId);
}

async function leaveStreams(
  door: SocketDoor,
  socket: ProductSocket,
  eventId: Id,
  keep: readonly StreamName[],
): Promise<void> {
  const rooms = door.io.of('/').adapter.rooms;
  for (const room of [...socket.rooms])
    if (room.startsWith(`${eventId}/`) && !keep.includes(room)) await socket.leave(room);
  for (const stream of followedStreams(socket, eventId)) if (!rooms.has(stream)) door.feed.forget(stream);
}

function followedStreams(socket: ProductSocket, eventId: Id): StreamName[] {
  const { personId } = socket.data.actor;
  return [
    streamOf.everyone(eventId),
    streamOf.staff(eventId),
    streamOf.backstage(eventId),
    streamOf.person(eventId, personId),
  ];
}

/** A person's role in an event changed: each of their connections here is given its new streams and loses the old ones. */
export async function renewMemberships(door: SocketDoor, eventId: Id, personId: Id): Promise<void> {
  const ids = door.io.of('/').adapter.rooms.get(roomOf.person(personId)) ?? new Set();
  for (const id of ids) {
    const socket = door.io.of('/').sockets.get(id) as ProductSocket | undefined;
    if (!socket?.data.memberships.has(eventId)) continue;
    const membership = await door.membershipOf(door.platform, socket.data.actor, eventId);
    await leaveStreams(door, socket, eventId, membership.streams);
    socket.data.memberships.set(eventId, membership);
  }
}
