import { newId, type Id } from '@jingqi/contract';
import type { Platform } from '../../kit/index.ts';
import { freeEmptySeats } from './freeEmptySeats.ts';
import { countdownsWithin, goLive, type OnAir } from './goLive.ts';
import { notePackaging } from './notePackaging.ts';
import { placesRenewedMs, renewPlaces } from './realtimePlaces.ts';
import { refreshMs, refreshSeats } from './seatPresence.ts';
import { tellScenes } from './tellScenes.ts';

const tickMs = 1_000;
/** Shorter than a tick, so that a process that died holds nobody up. */
const lockMs = 900;

/**
 * Starts what stages do by themselves: going live, freeing empty seats, telling media nodes. Every process runs it, and
 * each step may be done by any of them. `onAir`: what follows from going live, in its act. Returns its stop, which ends when what runs is done.
 */
export function startStageClock(platform: Platform, onAir: OnAir): () => Promise<void> {
  // Apart, so that a media node that does not answer holds up no countdown.
  const stops = [
    watchCountdowns(platform, onAir),
    repeat(platform, tickMs, async () => {
      if (await isMyTurn(platform)) await tendStages(platform);
    }),
    repeat(platform, refreshMs, () => refreshSeats(platform)),
    repeat(platform, placesRenewedMs, () => renewPlaces(platform)),
  ];
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

/** What one process does for all of them, each second. */
export async function tendStages(platform: Platform): Promise<void> {
  await freeEmptySeats(platform);
  await tellScenes(platform);
  await notePackaging(platform);
}

/** Takes each stage to air at its moment and not at the tick after it. */
function watchCountdowns(platform: Platform, onAir: OnAir): () => Promise<void> {
  const armed = new Map<Id, NodeJS.Timeout>();
  const going = new Set<Promise<void>>();
  const go = (eventId: Id): void => {
    armed.delete(eventId);
    const done = goLive(platform, eventId, onAir).catch((error: unknown) => warn(platform, error));
    going.add(done);
    void done.finally(() => going.delete(done));
  };
  const stop = repeat(platform, tickMs, async () => {
    for (const { eventId, inMs } of await countdownsWithin(platform, tickMs)) {
      clearTimeout(armed.get(eventId));
      armed.set(
        eventId,
        // A timer may fire a fraction of a millisecond early, and then the stage would wait for the next tick.
        setTimeout(() => go(eventId), inMs + 1),
      );
    }
  });
  return async () => {
    await stop();
    for (const timer of armed.values()) clearTimeout(timer);
    await Promise.all(going);
  };
}

/** Runs `work` each `everyMs`, but not while it still runs. Returns its stop. */
function repeat(platform: Platform, everyMs: number, work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      warn(platform, error);
    } finally {
      running = null;
    }
  };
  const interval = setInterval(() => {
    running ??= run();
  }, everyMs);
  return async () => {
    clearInterval(interval);
    await running;
  };
}

async function isMyTurn(platform: Platform): Promise<boolean> {
  return (await platform.redis.set('stage:clock', newId(), 'PX', lockMs, 'NX')) === 'OK';
}

function warn(platform: Platform, error: unknown): void {
  platform.logger.warn({ err: error }, 'stage clock: will be tried again');
}
