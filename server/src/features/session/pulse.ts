import { pulseTickMs, streamOf, type Id, type Pulse, type StreamName } from '@jingqi/contract';
import { ownBeats, presence, renewMs, sharedBeats, type Beat, type Platform } from '../../kit/index.ts';

type Emit = (stream: StreamName, pulse: Pulse) => void;
interface Told {
  viewers: number;
  /** ms since the epoch. */
  at: number;
}
const nothing: Beat = { votes: {}, claps: 0 };

/**
 * One tick: what happened in this process goes to all of them, then each room here gets one frame if anything changed,
 * and one each `renewMs` in any case.
 */
export async function tick(platform: Platform, emit: Emit, told: Map<Id, Told>): Promise<void> {
  for (const [eventId, beat] of ownBeats.take()) platform.signal({ kind: 'beat', eventId, ...beat });
  const beats = sharedBeats.take();
  const events = presence.events();
  for (const eventId of told.keys()) if (!events.includes(eventId)) told.delete(eventId);
  await Promise.all(events.map((eventId) => tellRoom(platform, emit, told, eventId, beats.get(eventId) ?? nothing)));
}

async function tellRoom(platform: Platform, emit: Emit, told: Map<Id, Told>, eventId: Id, beat: Beat): Promise<void> {
  const last = told.get(eventId);
  // Redis away: the last count stands.
  const viewers = await presence.countViewers(platform, eventId).catch(() => last?.viewers ?? 0);
  const now = platform.clock();
  const isQuiet = beat.claps === 0 && Object.keys(beat.votes).length === 0;
  if (isQuiet && last?.viewers === viewers && now.getTime() - last.at < renewMs) return;
  told.set(eventId, { viewers, at: now.getTime() });
  emit(streamOf.everyone(eventId), { eventId, viewers, votes: beat.votes, claps: beat.claps, at: now.toISOString() });
}

/** Starts the pulse, given to `emit`. Returns its stop, which takes this process's people out of the count. */
export function startPulse(platform: Platform, emit: Emit): () => Promise<void> {
  const told = new Map<Id, Told>();
  const warn = (error: unknown): void => platform.logger.warn({ err: error }, 'pulse missed a beat');
  let running: Promise<void> | null = null;
  const timer = setInterval(() => {
    running ??= tick(platform, emit, told)
      .catch(warn)
      .finally(() => {
        running = null;
      });
  }, pulseTickMs);
  const renewal = setInterval(() => void presence.renew(platform).catch(warn), renewMs);
  return async () => {
    clearInterval(timer);
    clearInterval(renewal);
    await running;
    await presence.close(platform).catch(warn);
  };
}
