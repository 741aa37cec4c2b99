import { newId } from '@jingqi/contract';
import type { Platform } from '../../kit/index.ts';
import { freeEmptySeats } from './freeEmptySeats.ts';
import { countdownsWithin, goLive } from './goLive.ts';
import { refreshMs, refreshSeats } from './seatPresence.ts';
import { tellScenes } from './tellScenes.ts';

const tickMs = 1_000;
/** Shorter than a tick, so that a process that died holds nobody up. */
const lockMs = 900;

/**
 * Starts what stages do by themselves: going live, freeing empty seats, telling media nodes. Each process runs it, and
 * every step may be done by any of them. Returns its stop, which ends when what runs is done.
 */
export function startStageClock(platform: Platform): () => Promise<void> {
  const timers = new Set<NodeJS.Timeout>();
  let refreshedAt = -Infinity;
  let running: Promise<void> | null = null;
  const tick = async (): Promise<void> => {
    for (const { eventId, inMs } of await countdownsWithin(platform, tickMs)) {
      const timer = setTimeout(() => {
        timers.delete(timer);
        void goLive(platform, eventId).catch((error: unknown) => warn(platform, error));
      }, inMs);
      timers.add(timer);
    }
    const now = platform.clock().getTime();
    if (now - refreshedAt >= refreshMs) {
      refreshedAt = now;
      await refreshSeats(platform);
    }
    if (await isMyTurn(platform)) await tendStages(platform);
  };
  const interval = setInterval(() => {
    running ??= tick()
      .catch((error: unknown) => warn(platform, error))
      .finally(() => {
        running = null;
      });
  }, tickMs);
  return async () => {
    clearInterval(interval);
    await running;
    for (const timer of timers) clearTimeout(timer);
  };
}

/** What one process does for all of them, each second. */
export async function tendStages(platform: Platform): Promise<void> {
  await freeEmptySeats(platform);
  await tellScenes(platform);
}

async function isMyTurn(platform: Platform): Promise<boolean> {
  return (await platform.redis.set('stage:clock', newId(), 'PX', lockMs, 'NX')) === 'OK';
}

function warn(platform: Platform, error: unknown): void {
  platform.logger.warn({ err: error }, 'stage clock: will be tried again');
}
