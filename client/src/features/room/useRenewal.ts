import { useEffect, useRef } from 'react';
import type { PlayerHandle } from '../../hls/index.ts';
import type { Way } from './way/useWay.ts';

/** Before the first and before later tries in ms, doubled each time and spread by as much again, so that a whole audience does not ask at once. */
const pauses = {
  expired: { firstMs: 1_000, longestMs: 16_000 },
  gone: { firstMs: 3_000, longestMs: 24_000 },
  noMedia: { firstMs: 4_000, longestMs: 4_000 },
};
type Need = keyof typeof pauses;

/** Asks for another way when the address has expired or was taken off, and when a media node is awaited whose picture has run out. */
export function useRenewal({ why, renew }: Way, { player, snapshot }: PlayerHandle): void {
  const need = needOf(why, snapshot);
  const isPlaying = snapshot?.state === 'playing';
  const tries = useRef(0);
  useEffect(() => {
    if (isPlaying) tries.current = 0;
  }, [isPlaying]);
  useEffect(() => {
    if (!need) return undefined;
    const { firstMs, longestMs } = pauses[need];
    let isOver = false;
    let timer: ReturnType<typeof setTimeout>;
    const later = (): void => {
      timer = setTimeout(() => void act(), Math.min(longestMs, firstMs * 2 ** tries.current) * (1 + Math.random()));
      tries.current += 1;
    };
    const act = async (): Promise<void> => {
      const hasHls = await renew(need !== 'noMedia');
      // Another address is begun by itself, or real time has come: then this is over already.
      if (isOver) return;
      if (need === 'expired' || (need === 'gone' && hasHls)) player?.retry();
      else later();
    };
    later();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [need, renew, player]);
}

function needOf(why: Way['why'], snapshot: PlayerHandle['snapshot']): Need | null {
  if (snapshot?.refusal === 'expired' || snapshot?.refusal === 'gone') return snapshot.refusal;
  return why === 'noMedia' && snapshot?.state !== 'playing' ? 'noMedia' : null;
}
