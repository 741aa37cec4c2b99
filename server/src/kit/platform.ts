import { Id, type EventRole, type Role } from '@jingqi/contract';
import { z } from 'zod';
import type { Clock } from './clock.ts';
import type { Logger } from './logger.ts';
import type { OutboxRow } from './outbox.model.ts';
import type { Redis } from './redis.ts';
import type { Stores } from './storage/index.ts';
import type { TimelineRow } from './timeline.model.ts';

/**
 * Something every process of the server must know at once. A lost one is healed: memberships and sessions are looked at
 * anew from time to time, and a beat is followed by the next.
 */
export const Signal = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('membershipChanged'), eventId: Id, personId: Id }),
  z.object({ kind: z.literal('sessionRevoked'), sessionHash: z.string() }),
  z.object({ kind: z.literal('beat'), eventId: Id, votes: z.record(Id, z.int()), claps: z.int() }),
]);
export type Signal = z.infer<typeof Signal>;

/** What every use case may reach: made once a process, in app.ts. */
export interface Platform {
  settings: {
    publicUrl: string;
    secretKey: string;
    production: boolean;
    /** Where media nodes write HLS segments and recordings; absent: there are none. */
    hlsFolder?: string;
    /** Where recordings are kept; absent: nothing is recorded. */
    stores?: Stores;
    /** How many viewers of an event get picture and sound in real time where there is HLS for the others; absent: 200. */
    realtimeViewers?: number;
    /** Where mails go; absent: nowhere in production, to the sink in development. */
    mail?: { smtpUrl: string; from: string };
    /** The relay for networks that let nothing else through; absent: there is none. */
    turn?: { urls: string[]; secret: string };
  };
  logger: Logger;
  clock: Clock;
  redis: Redis;
  /** Facts to their audiences; called after the commit. */
  publish: (rows: TimelineRow[]) => void;
  /** Ids to the queue; called after the commit; a failure is left to the sweeper. */
  enqueue: (rows: OutboxRow[]) => void;
  /** To every process of the server. */
  signal: (signal: Signal) => void;
}

/** Who is acting. Guests have a session and no account. */
export interface Actor {
  personId: Id;
  role: Role;
  name: string;
  enterprise: string;
  /** Hash of the session's token, to cut it. */
  sessionHash: string;
}

/** How a session is looked at. `look`: without prolonging it. `address`: where it is used from. */
export interface SessionUse {
  how?: 'use' | 'look';
  address?: string;
}

/** The first argument of every use case. */
export interface Caller {
  platform: Platform;
  actor: Actor;
  requestId: string;
}

/** A caller inside one event, with the role worked out at `session:enter`. */
export interface EventCaller extends Caller {
  eventId: Id;
  eventRole: EventRole;
}
