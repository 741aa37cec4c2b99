import { useEffect } from 'react';
import { keepPlace } from './logic/keptPlaces.ts';
import type { ReplayPlayer } from './player/useReplayPlayer.ts';

const everyMs = 5_000;

/** Remembers where this browser is in the replay, to 5 s. */
export function useKeptPlace(eventId: string, { positionMs, snapshot }: ReplayPlayer): void {
  const isShown = snapshot !== null && snapshot.state !== 'loading' && snapshot.state !== 'refused';
  const place = Math.floor(positionMs / everyMs) * everyMs;
  useEffect(() => {
    if (isShown) keepPlace(eventId, place);
  }, [eventId, isShown, place]);
}
