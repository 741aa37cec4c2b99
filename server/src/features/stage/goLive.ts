import type { Id } from '@jingqi/contract';
import mongoose from 'mongoose';
import type { Act, Platform } from '../../kit/index.ts';
import { Event, setEventState } from '../events/index.ts';
import { byItself, changeStage } from './changeStage.ts';
import * as policy from './stage.policy.ts';
import { Stage } from './stage.model.ts';

/** What follows from going on air, in the same act. */
export type OnAir = (a: Act, eventId: Id, at: Date) => Promise<void>;

/**
 * Takes the stage to air if its countdown is over; however many processes try, one of them does, with what follows
 * `also` in the same act.
 * If the event was called off meanwhile, the countdown is given up instead.
 */
export async function goLive(platform: Platform, eventId: Id, also: OnAir): Promise<void> {
  await changeStage(byItself(platform), eventId, async (setting, a) => {
    if (!policy.isDue(setting.stage, a.now)) return setting;
    const event = await Event.findById(eventId).session(a.session).lean();
    if (event?.state !== 'published') return policy.holdCountdown(setting);
    const at = setting.stage.liveAt ?? a.now;
    await setEventState(a, eventId, 'live', at);
    a.audit('stage:live', eventId);
    await also(a, eventId, at);
    return policy.goLive(setting, event.runOfShow[0] ?? null, a.now);
  });
}

/** Stages whose countdown ends within `aheadMs`, soonest first. */
export async function countdownsWithin(platform: Platform, aheadMs: number): Promise<{ eventId: Id; inMs: number }[]> {
  const now = platform.clock().getTime();
  const stages = await Stage.find(
    { state: 'countdown', liveAt: mongoose.trusted({ $lte: new Date(now + aheadMs) }) },
    { liveAt: 1 },
  )
    .sort({ liveAt: 1 })
    .lean();
  return stages.map(({ _id, liveAt }) => ({ eventId: _id, inMs: Math.max(0, (liveAt?.getTime() ?? now) - now) }));
}
