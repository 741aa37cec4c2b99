import type { EventRole, Id, StreamName } from '@jingqi/contract';
import type { DefaultEventsMap, Server, Socket } from 'socket.io';
import type { Actor, CommandCaller, CommandHandlers, Feed, Platform, SessionUse } from '../kit/index.ts';
import type { TakePoint } from './limits.ts';

/** What a connection is in one event. */
export interface Membership {
  eventRole: EventRole;
  streams: StreamName[];
}

export interface SocketData {
  actor: Actor;
  /** To look at the session again; never leaves the process. */
  token: string | undefined;
  memberships: Map<Id, Membership>;
  /** When session and memberships were last read, in ms since the epoch. */
  lookedAt: number;
  /** Whether its person has done something since then. */
  isUsed: boolean;
}
export type ProductSocket = Socket<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, SocketData>;

export interface SocketDoor {
  io: Server;
  feed: Feed;
  platform: Platform;
  takePoint: TakePoint;
  handlers: CommandHandlers;
  readActor: (platform: Platform, token: string | undefined, use?: SessionUse) => Promise<Actor | null>;
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

/** Connections of this process in a room. */
export function socketsIn(door: SocketDoor, room: string): ProductSocket[] {
  const namespace = door.io.of('/');
  return [...(namespace.adapter.rooms.get(room) ?? [])].flatMap((id) => {
    const socket = namespace.sockets.get(id);
    return socket ? [socket as ProductSocket] : [];
  });
}
