import type Hls from 'hls.js';

/** The player library, fetched when a broadcast is first watched this way. Throws when it cannot be fetched. */
export async function loadHls(): Promise<typeof Hls> {
  return (await import('hls.js')).default;
}

/** Begins to fetch it, so that it is there when it is needed. Whether it came shows in `loadHls`. */
export function expectHls(): void {
  loadHls().catch(() => undefined);
}
