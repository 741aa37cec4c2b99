import { useEffect } from 'react';
import type { PlayerHandle } from '../../hls/index.ts';
import type { Way } from './way/useWay.ts';

/** Between two tries in ms, spread by as much again, so that a whole audience does not ask at once. */
const pauseMs = { expired: 1_000, gone: 3_000, noMedia: 4_000 };
type Need = keyof typeof pauseMs;

/** Asks for another way when the address has expired or was taken off, and when a media node is awaited whose picture has run out. */
export function useRenewal({ why, renew }: Way, { player, snapshot }: PlayerHandle): void {
  const need = needOf(why, snapshot);
  useEffect(() => {
    if (!need) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const later = (): void => {
      timer = setTimeout(() => void act(), pauseMs[need] * (1 + Math.random()));
    };
    const act = async (): Promise<void> => {
      await renew();
      if (need === 'expired') player?.retry();
      if (need !== 'gone') later();
    };
    later();
    return () => clearTimeout(timer);
  }, [need, renew, player]);
}

function needOf(why: Way['why'], snapshot: PlayerHandle['snapshot']): Need | null {
  if (snapshot?.refusal === 'expired' || snapshot?.refusal === 'gone') return snapshot.refusal;
  return why === 'noMedia' && snapshot?.state !== 'playing' ? 'noMedia' : null;
}
