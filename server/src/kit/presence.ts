import type { EventRole, Id } from '@jingqi/contract';
import type { Actor, Platform } from './platform.ts';

/** A process that died leaves its people for so long, in ms; the living renew theirs each `renewMs`. */
const freshMs = 15_000;
export const renewMs = 5_000;

interface Present {
  sockets: Set<string>;
  /** Counts as a viewer; staff and the host do not. */
  isViewer: boolean;
  isGuest: boolean;
}

const portion = 200;
const kinds = ['signedIn', 'guest'] as const;

type Reach = Pick<Platform, 'redis' | 'clock'>;
const viewersKey = (eventId: Id, kind: (typeof kinds)[number]): string => `presence:${eventId}:${kind}`;
const socketsKey = (eventId: Id, personId: Id): string => `presence:${eventId}:person:${personId}`;

/**
 * Who is connected to which event. A process knows its own people; Redis knows everybody's, each with the time until which
 * they count, so that a person with two tabs on two processes is one viewer and a dead process's people fade.
 */
export class Presence {
  readonly #byEvent = new Map<Id, Map<Id, Present>>();

  /** A connection came. Resolves when other processes can see it. */
  async arrive(
    reach: Reach,
    eventId: Id,
    actor: Pick<Actor, 'personId' | 'role'>,
    eventRole: EventRole,
    socketId: string,
  ): Promise<void> {
    const people = this.#byEvent.get(eventId) ?? new Map<Id, Present>();
    this.#byEvent.set(eventId, people);
    const sockets = people.get(actor.personId)?.sockets ?? new Set<string>();
    sockets.add(socketId);
    const isViewer = eventRole === 'guest' || eventRole === 'attendee' || eventRole === 'speaker';
    people.set(actor.personId, { sockets, isViewer, isGuest: actor.role === 'guest' });
    await this.#tell(reach, eventId, [actor.personId]);
  }

  /** A connection went. Resolves to whether the person is still connected, here or in another process. */
  async leave(reach: Reach, eventId: Id, personId: Id, socketId: string): Promise<boolean> {
    const people = this.#byEvent.get(eventId);
    const person = people?.get(personId);
    person?.sockets.delete(socketId);
    if (person?.sockets.size === 0) people?.delete(personId);
    if (people?.size === 0) this.#byEvent.delete(eventId);
    await reach.redis.zrem(socketsKey(eventId, personId), socketId);
    if (await this.isPresent(reach, eventId, personId)) return true;
    await Promise.all(kinds.map((kind) => reach.redis.zrem(viewersKey(eventId, kind), personId)));
    return false;
  }

  /** Events with a connection in this process. */
  events(): Id[] {
    return [...this.#byEvent.keys()];
  }

  /** Those with a connection in this process who watch, guests among them; not staff and the host. */
  viewers(eventId: Id): Id[] {
    return [...(this.#byEvent.get(eventId) ?? [])].flatMap(([personId, { isViewer }]) => (isViewer ? [personId] : []));
  }

  /** Whether this process holds a connection of the person. */
  holds(eventId: Id, personId: Id): boolean {
    return this.#byEvent.get(eventId)?.has(personId) ?? false;
  }

  /** Whether the person has a living connection to the event, in whichever process. */
  async isPresent(reach: Reach, eventId: Id, personId: Id): Promise<boolean> {
    return (await reach.redis.zcount(socketsKey(eventId, personId), reach.clock().getTime(), '+inf')) > 0;
  }

  /** Distinct persons watching, in all processes. */
  async countViewers(reach: Reach, eventId: Id): Promise<number> {
    const now = reach.clock().getTime();
    const counts = await Promise.all(kinds.map((kind) => reach.redis.zcount(viewersKey(eventId, kind), now, '+inf')));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  /** Signed-in viewers present in any process, at most `limit`, those who came or were renewed last first. */
  async signedInViewers(reach: Reach, eventId: Id, limit: number): Promise<Id[]> {
    return reach.redis.zrevrangebyscore(
      viewersKey(eventId, 'signedIn'),
      '+inf',
      reach.clock().getTime(),
      'LIMIT',
      0,
      limit,
    );
  }

  /** Tells Redis that this process's people are still here; to be called each `renewMs`. */
  async renew(reach: Reach): Promise<void> {
    for (const [eventId, people] of this.#byEvent) {
      const ids = [...people.keys()];
      for (let from = 0; from < ids.length; from += portion)
        await this.#tell(reach, eventId, ids.slice(from, from + portion));
      const now = reach.clock().getTime();
      for (const kind of kinds) await reach.redis.zremrangebyscore(viewersKey(eventId, kind), '-inf', now);
    }
  }

  /** This process ends: its people go now and not when they would fade. */
  async close(reach: Reach): Promise<void> {
    for (const [eventId, people] of this.#byEvent) {
      await Promise.all(
        [...people].flatMap(([personId, { sockets }]) =>
          [...sockets].map((id) => this.leave(reach, eventId, personId, id)),
        ),
      );
    }
  }

  async #tell({ redis, clock }: Reach, eventId: Id, personIds: readonly Id[]): Promise<void> {
    const until = clock().getTime() + freshMs;
    const batch = redis.pipeline();
    for (const personId of personIds) {
      const person = this.#byEvent.get(eventId)?.get(personId);
      if (!person) continue;
      const key = socketsKey(eventId, personId);
      for (const id of person.sockets) batch.zadd(key, until, id);
      batch.pexpire(key, freshMs);
      for (const kind of kinds) {
        const viewers = viewersKey(eventId, kind);
        if (person.isViewer && person.isGuest === (kind === 'guest'))
          batch.zadd(viewers, until, personId).pexpire(viewers, 2 * freshMs);
        else batch.zrem(viewers, personId);
      }
    }
    await batch.exec();
  }
}

/** This process's. */
export const presence = new Presence();
