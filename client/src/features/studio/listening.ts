/** How long an open microphone without any sound is nobody's pause any more, in ms. */
export const silentAfterMs = 8_000;
/** A live microphone picks up at least the room; below this level (0…1) it picks up nothing. */
export const noiseFloor = 0.005;

/** What has been heard so far: when there was last any sound, in ms. */
export interface Listening {
  heardAt: number;
}

/** The next state after a level measured at `now`. A closed microphone is not listened to. */
export function listen(before: Listening, level: number, isOpen: boolean, now: number): Listening {
  return !isOpen || level >= noiseFloor ? { heardAt: now } : before;
}

export function isSilent(listening: Listening, now: number): boolean {
  return now - listening.heardAt >= silentAfterMs;
}
