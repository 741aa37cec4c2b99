/** Without input for so long, staff are asked whether they are still there; and so much later signed out. In ms. */
export const idleMs = 30 * 60_000;
export const warnMs = 60_000;
/** While they are there the server is told so, at most this often: it knows requests, not keys and pointers. */
export const tellMs = 5 * 60_000;

/** Seconds until they are signed out; null: not asked yet; 0: now. */
export function secondsToSignOut(lastInputAt: number, now: number): number | null {
  const since = now - lastInputAt;
  if (since < idleMs) return null;
  return Math.max(0, Math.ceil((idleMs + warnMs - since) / 1_000));
}
