import { DomainError, type Id, type StreamName } from '@jingqi/contract';
import { inTurn } from '../kit/index.ts';
import { roomOf, socketsIn, type Membership, type ProductSocket, type SocketDoor } from './connection.ts';
import { newRequestId } from './handle.ts';

/**
 * Works out anew who the connection is in the event and follows its streams before anything is read, so that no fact falls
 * between. Throws NOT_SIGNED_IN, NOT_FOUND, SIGN_IN_REQUIRED; then the connection is not in the event.
 */
export async function beginMembership(door: SocketDoor, socket: ProductSocket, eventId: Id): Promise<void> {
  const membership = await readMembership(door, socket, eventId);
  await leaveStreams(door, socket, eventId, membership.streams);
  socket.data.memberships.set(eventId, membership);
  for (const stream of membership.streams) door.feed.expect(stream);
  await socket.join(membership.streams);
}

async function readMembership(door: SocketDoor, socket: ProductSocket, eventId: Id): Promise<Membership> {
  try {
    const actor = await door.readActor(door.platform, socket.data.token, { how: 'look' });
    if (!actor) throw new DomainError('NOT_SIGNED_IN');
    socket.data.actor = actor;
    const membership = await door.membershipOf(door.platform, actor, eventId);
    if (!socket.connected) throw new DomainError('NOT_ENTERED');
    return membership;
  } catch (error) {
    // Only a refusal takes away what the connection was; a database that is away says nothing about it.
    if (error instanceof DomainError) await leaveEvent(door, socket, eventId);
    throw error;
  }
}

/** The connection has the streams up to `heads`; what left between its coming and now is sent to it alone. */
export async function catchUp(
  door: SocketDoor,
  socket: ProductSocket,
  heads: Record<StreamName, number>,
): Promise<void> {
  for (const [name, seq] of Object.entries(heads)) {
    if (!socket.rooms.has(name)) continue;
    for (const { stream, seq: number, fact, payload, at } of await door.feed.follow(name, seq)) {
      socket.emit('fact', { stream, seq: number, fact, payload, at });
    }
  }
}

export async function leaveEvent(door: SocketDoor, socket: ProductSocket, eventId: Id): Promise<void> {
  const membership = socket.data.memberships.get(eventId);
  if (!membership) return;
  socket.data.memberships.delete(eventId);
  await leaveStreams(door, socket, eventId, [], membership.streams);
  const { platform } = door;
  const caller = { platform, actor: socket.data.actor, requestId: newRequestId(), eventId, ...membership };
  await door.left(caller, socket.id).catch((error: unknown) => platform.logger.error({ err: error }, 'leaving failed'));
}

export async function leaveAll(door: SocketDoor, socket: ProductSocket): Promise<void> {
  for (const eventId of socket.data.memberships.keys()) await leaveEvent(door, socket, eventId);
}

async function leaveStreams(
  door: SocketDoor,
  socket: ProductSocket,
  eventId: Id,
  keep: readonly StreamName[],
  followed: readonly StreamName[] = socket.data.memberships.get(eventId)?.streams ?? [],
): Promise<void> {
  const { rooms } = door.io.of('/').adapter;
  for (const stream of followed) {
    if (keep.includes(stream)) continue;
    if (socket.rooms.has(stream)) await socket.leave(stream);
    if (!rooms.has(stream)) door.feed.forget(stream);
  }
}

/**
 * A person's role in an event changed: each of their connections here has the new role at once and loses the streams that
 * are no longer its own. New streams come by `session:enter`, which tells their numbers.
 */
export async function renewMemberships(door: SocketDoor, eventId: Id, personId: Id): Promise<void> {
  await Promise.all(
    socketsIn(door, roomOf.person(personId)).map((socket) =>
      inTurn(socket.id, () => renewMembership(door, socket, eventId)),
    ),
  );
}

/** Signed out, or its account gone: the connection is cut. Otherwise its memberships are as of now. */
export async function lookAgain(door: SocketDoor, socket: ProductSocket): Promise<void> {
  socket.data.lookedAt = Date.now();
  // A page that is merely open does not keep its session alive.
  const how = socket.data.isUsed ? 'use' : 'look';
  socket.data.isUsed = false;
  const actor = await door.readActor(door.platform, socket.data.token, { how });
  if (!actor) return cut(socket);
  socket.data.actor = actor;
  for (const eventId of socket.data.memberships.keys()) {
    await inTurn(socket.id, () => renewMembership(door, socket, eventId));
  }
}

async function renewMembership(door: SocketDoor, socket: ProductSocket, eventId: Id): Promise<void> {
  if (!socket.data.memberships.has(eventId)) return;
  const membership = await door.membershipOf(door.platform, socket.data.actor, eventId).catch((error: unknown) => {
    if (error instanceof DomainError) return null;
    throw error;
  });
  if (!membership) return leaveEvent(door, socket, eventId);
  await leaveStreams(door, socket, eventId, membership.streams);
  socket.data.memberships.set(eventId, membership);
}

/** The session is over: the browser is told and the connection closed. */
export function cut(socket: ProductSocket): void {
  socket.emit('signed-out', {});
  socket.disconnect(true);
}
