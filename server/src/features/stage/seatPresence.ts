import type { Id } from '@jingqi/contract';
import { inTurn, type Platform } from '../../kit/index.ts';
import { byItself, changeStage } from './changeStage.ts';
import { heldBy, hold, letGo } from './heldSeats.ts';
import { readSetting } from './readSetting.ts';
import { Seat } from './seat.model.ts';
import { seenLifeMs, setPresent } from './seat.policy.ts';
import { seatIn } from './setting.ts';

/** How often a process says that the people it holds are still here, in ms. */
export const refreshMs = 10_000;

/**
 * A connection of the person came to the event or left it. Somebody with a seat is present while any process holds one of
 * their connections. Call it for everybody who comes: a viewer may be given a seat later. `connection` tells the
 * connections of one person apart.
 */
export async function seatPresence(
  platform: Platform,
  eventId: Id,
  personId: Id,
  present: boolean,
  connection = 'only',
): Promise<void> {
  const held = heldBy(platform);
  if (present) hold(held, eventId, personId, connection);
  else if (!letGo(held, eventId, personId, connection)) return;
  if (!(await Seat.exists({ eventId, personId }))) return;
  await inTurn(`seat:${eventId}/${personId}`, () => settle(platform, eventId, personId));
}

/** Writes whether the person is here, as this process and the others know it now. */
async function settle(platform: Platform, eventId: Id, personId: Id): Promise<void> {
  const { processId, people } = heldBy(platform);
  const key = `stage:seen:${eventId}:${personId}`;
  const now = platform.clock();
  const isHere = people.get(eventId)?.has(personId) ?? false;
  if (isHere) await platform.redis.zadd(key, now.getTime(), processId);
  else await platform.redis.zrem(key, processId);
  await platform.redis.pexpire(key, seenLifeMs);
  const isElsewhere = !isHere && (await platform.redis.zcount(key, now.getTime() - seenLifeMs, '+inf')) > 0;
  const isPresent = isHere || isElsewhere;
  const seat = seatIn(await readSetting(eventId), personId);
  if (!seat || (isElsewhere && seat.present)) return;
  await changeStage(byItself(platform), eventId, (setting) => setPresent(setting, personId, isPresent, now));
}

/** Says again that the people this process holds are here. The clock calls it each `refreshMs`. */
export async function refreshSeats(platform: Platform): Promise<void> {
  const { people } = heldBy(platform);
  if (people.size === 0) return;
  const seats = await Seat.find({ eventId: { $in: [...people.keys()] } }, { eventId: 1, personId: 1 }).lean();
  for (const { eventId, personId } of seats) {
    if (!people.get(eventId)?.has(personId)) continue;
    await inTurn(`seat:${eventId}/${personId}`, () => settle(platform, eventId, personId));
  }
}
