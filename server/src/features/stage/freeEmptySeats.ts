import { seatKeptMs } from '@jingqi/contract';
import mongoose from 'mongoose';
import type { Platform } from '../../kit/index.ts';
import { byItself, changeStage } from './changeStage.ts';
import { Seat } from './seat.model.ts';
import { freeSeats, seenLifeMs } from './seat.policy.ts';

/** Empties the seats whose process died and takes off air those whose person has been away too long. */
export async function freeEmptySeats(platform: Platform): Promise<void> {
  const now = platform.clock();
  const stale = { present: true, seenAt: mongoose.trusted({ $lt: new Date(now.getTime() - seenLifeMs) }) };
  const abandoned = {
    onAir: true,
    present: false,
    absentSince: mongoose.trusted({ $lt: new Date(now.getTime() - seatKeptMs) }),
  };
  const eventIds = new Set<string>();
  for (const filter of [stale, abandoned]) {
    for (const eventId of await Seat.distinct('eventId', filter)) eventIds.add(eventId);
  }
  for (const eventId of eventIds) {
    await changeStage(byItself(platform), eventId, (setting, a) => {
      const next = freeSeats(setting, a.now);
      if (next.stage !== setting.stage) a.audit('stage:free', eventId);
      return next;
    });
  }
}
