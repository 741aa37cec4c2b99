import type { ReplayView } from '@jingqi/contract';
import { useEffect, useRef } from 'react';
import type { ReplayPlayer } from './player/useReplayPlayer.ts';

/** Before the first and before later tries, in ms; spread, so that a whole audience does not ask at once. */
const firstMs = 500;
const longestMs = 16_000;

/** When the address was refused, asks for another one, and goes on with it. `onAsk` gives null when there is none. */
export function useRenewal(
  { snapshot, player }: Pick<ReplayPlayer, 'snapshot' | 'player'>,
  url: string,
  onAsk: () => Promise<ReplayView | null>,
): void {
  const tries = useRef(0);
  const refusal = snapshot?.refusal ?? null;
  const isPlaying = snapshot?.state === 'playing';
  useEffect(() => {
    if (isPlaying) tries.current = 0;
  }, [isPlaying]);
  useEffect(() => {
    if (refusal !== 'expired' && refusal !== 'gone') return undefined;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout>;
    const later = (): void => {
      timer = setTimeout(() => void ask(), Math.min(longestMs, firstMs * 2 ** tries.current) * (1 + Math.random()));
      tries.current += 1;
    };
    const ask = async (): Promise<void> => {
      const replay = await onAsk();
      if (isOver) return;
      if (replay === null) later();
      // Another address is begun by itself.
      else if (replay.address.url === url) player?.retry();
    };
    later();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [refusal, player, url, onAsk]);
}
