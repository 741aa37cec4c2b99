import type { Id } from '@jingqi/contract';
import mongoose from 'mongoose';
import { presence, type Platform } from '../../kit/index.ts';
import { byItself, changeStage } from './changeStage.ts';
import { Seat } from './seat.model.ts';
import { setPresent } from './seat.policy.ts';

/** How often a process says that the people it holds are still here, in ms. */
export const refreshMs = 10_000;

/**
 * The person came to the event or left it; to be called after kit's presence knows of it. Does nothing for people without a
 * seat, and nothing when somebody leaves who still has another connection.
 */
export async function seatPresence(platform: Platform, eventId: Id, personId: Id, present: boolean): Promise<void> {
  const seat = await Seat.findOne({ eventId, personId }, { present: 1 }).lean();
  if (!seat || (!present && !seat.present)) return;
  await changeStage(byItself(platform), eventId, async (setting, a) => {
    if (!present && (await presence.isPresent(platform, eventId, personId))) return setting;
    return setPresent(setting, personId, present, a.now);
  });
}

/** Says again that the seated people whose connections this process holds are here. The clock calls it each `refreshMs`. */
export async function refreshSeats(platform: Platform): Promise<void> {
  const seats = await Seat.find(
    { eventId: mongoose.trusted({ $in: presence.events() }) },
    { eventId: 1, personId: 1, present: 1 },
  ).lean();
  const held = seats.filter((seat) => presence.holds(seat.eventId, seat.personId));
  const ids = held.filter((seat) => seat.present).map((seat) => seat._id);
  if (ids.length > 0)
    await Seat.updateMany({ _id: mongoose.trusted({ $in: ids }) }, { $set: { seenAt: platform.clock() } });
  for (const seat of held) {
    if (!seat.present) await seatPresence(platform, seat.eventId, seat.personId, true);
  }
}
