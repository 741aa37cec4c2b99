import type { Platform } from '../../kit/index.ts';
import { noteAttendance, nothingNoted } from './noteAttendance.ts';
import { noteMedia } from './noteMedia.ts';

/** Several looks a minute, so that who comes for less is seen too. */
const lookMs = 15_000;

/** Keeps the evidence of who is there, while events are on air. Returns its stop. */
export function startAttendanceClock(platform: Platform): () => Promise<void> {
  const noted = nothingNoted();
  let running: Promise<void> | null = null;
  const look = async (): Promise<void> => {
    for (const eventId of await noteAttendance(platform, noted)) await noteMedia(platform, eventId);
  };
  const timer = setInterval(() => {
    running ??= look()
      .catch((error: unknown) => platform.logger.warn({ err: error }, 'attendance not noted'))
      .finally(() => {
        running = null;
      });
  }, lookMs);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
