import { newId, type Id } from '@jingqi/contract';
import type { Platform } from '../../kit/index.ts';

/** The people whose connections one process holds, by event, each with their connections. */
export interface Held {
  processId: Id;
  people: Map<Id, Map<Id, Set<string>>>;
}

const books = new WeakMap<Platform, Held>();

/** What this process holds. */
export function heldBy(platform: Platform): Held {
  const book = books.get(platform) ?? { processId: newId(), people: new Map<Id, Map<Id, Set<string>>>() };
  books.set(platform, book);
  return book;
}

export function hold(held: Held, eventId: Id, personId: Id, connection: string): void {
  const people = held.people.get(eventId) ?? new Map<Id, Set<string>>();
  held.people.set(eventId, people);
  people.set(personId, (people.get(personId) ?? new Set<string>()).add(connection));
}

/** Lets a connection go; true when it was the person's last one here. */
export function letGo(held: Held, eventId: Id, personId: Id, connection: string): boolean {
  const people = held.people.get(eventId);
  const connections = people?.get(personId);
  if (!people || !connections?.delete(connection) || connections.size > 0) return false;
  people.delete(personId);
  if (people.size === 0) held.people.delete(eventId);
  return true;
}
