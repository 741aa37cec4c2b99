import { useEffect, useMemo, useState, useSyncExternalStore, type RefCallback } from 'react';
import { HlsPlayer } from './HlsPlayer.ts';
import type { HlsSnapshot } from './types.ts';

interface Options {
  readonly url: string;
  readonly isLive: boolean;
}

export interface PlayerHandle {
  /** For the video element it plays in. */
  readonly attach: RefCallback<HTMLVideoElement>;
  /** null until the element is there. */
  readonly player: HlsPlayer | null;
  readonly snapshot: HlsSnapshot | null;
}

const nothing = (): (() => void) => () => undefined;
const none = (): null => null;

/** Plays an address in the element that gets `attach`; another address of the same broadcast goes on from there. */
export function useHlsPlayer({ url, isLive }: Options): PlayerHandle {
  const [video, attach] = useState<HTMLVideoElement | null>(null);
  const player = useMemo(() => (video ? new HlsPlayer(video, isLive) : null), [video, isLive]);
  useEffect(() => player?.start(url), [player, url]);
  useEffect(() => () => player?.close(), [player]);
  const snapshot = useSyncExternalStore(player?.subscribe ?? nothing, player?.snapshot ?? none);
  return { attach, player, snapshot };
}
