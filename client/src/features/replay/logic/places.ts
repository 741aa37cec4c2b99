import { z } from 'zod';

const Places = z.record(z.string(), z.object({ ms: z.number().nonnegative(), on: z.number() }));
/** Where this browser left off, by event; `on`: when that was, in ms since the epoch. */
export type Places = z.infer<typeof Places>;

const placesKept = 30;
/** Sooner or later than this there is nothing to go on with, in ms. */
const beginningMs = 10_000;
const endingMs = 15_000;

/** What was kept; nothing where it cannot be read. */
export function placesFrom(text: string | null): Places {
  try {
    const read = Places.safeParse(JSON.parse(text ?? '{}'));
    return read.success ? read.data : {};
  } catch {
    return {};
  }
}

/** With the place of one more event; the longest untouched ones are dropped. */
export function withPlace(places: Places, eventId: string, place: Places[string]): Places {
  const all = Object.entries({ ...places, [eventId]: place });
  return Object.fromEntries(all.sort(([, a], [, b]) => b.on - a.on).slice(0, placesKept));
}

/** Where to go on, in ms; null where one begins at the beginning. */
export function placeToResume(ms: number | undefined, durationMs: number): number | null {
  return ms === undefined || ms < beginningMs || ms > durationMs - endingMs ? null : ms;
}
