import type { EventRole, Id, Role } from '@jingqi/contract';
import type { Clock } from './clock.ts';
import type { Logger } from './logger.ts';
import type { OutboxRow } from './outbox.model.ts';
import type { Redis } from './redis.ts';
import type { TimelineRow } from './timeline.model.ts';

/** Something another process must know at once; losing it is healed by sweeps. */
export type Signal =
  | { kind: 'membershipChanged'; eventId: Id; personId: Id }
  | { kind: 'sessionRevoked'; sessionHash: string };

/** What every use case may reach: made once a process, in app.ts. */
export interface Platform {
  settings: { publicUrl: string; secretKey: string; production: boolean };
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
