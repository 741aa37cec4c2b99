import { presence, type CommandCaller } from '../../kit/index.ts';
import { freePlace, seatPresence } from '../stage/index.ts';

/** A connection came to an event: it counts, and whoever has a seat is present on it. */
export async function arrived({ platform, eventId, eventRole, actor }: CommandCaller, socketId: string): Promise<void> {
  await presence.arrive(platform, eventId, actor, eventRole, socketId);
  await seatPresence(platform, eventId, actor.personId, true);
}

/** A connection left an event. */
export async function left({ platform, eventId, actor }: CommandCaller, socketId: string): Promise<void> {
  const isStillHere = await presence.leave(platform, eventId, actor.personId, socketId);
  if (!isStillHere) await freePlace(platform, eventId, actor.personId);
  await seatPresence(platform, eventId, actor.personId, false);
}
