import { useCallback, useEffect, useState } from 'react';
import { useHlsPlayer, type HlsPlayer, type HlsSnapshot } from '../../../hls/index.ts';

export interface ReplayPlayer {
  /** For the video element. */
  attach: (video: HTMLVideoElement | null) => void;
  video: HTMLVideoElement | null;
  player: HlsPlayer | null;
  snapshot: HlsSnapshot | null;
  /** Where we are or are on the way to, in ms from the beginning. */
  positionMs: number;
  seek: (ms: number) => void;
}

/** Plays a replay from `startMs`. A place that is asked for before anything is there, or while the address is renewed, is gone to once that can be done. */
export function useReplayPlayer(url: string, startMs: number): ReplayPlayer {
  const { attach: attachHls, player, snapshot } = useHlsPlayer({ url, isLive: false });
  const [video, setVideo] = useState<HTMLVideoElement | null>(null);
  const [wantedMs, setWanted] = useState<number | null>(startMs > 0 ? startMs : null);
  const attach = useCallback(
    (element: HTMLVideoElement | null) => {
      setVideo(element);
      attachHls(element);
    },
    [attachHls],
  );
  const playedMs = snapshot ? (snapshot.position - snapshot.start) * 1_000 : 0;
  const isRefused = snapshot?.state === 'refused';
  if (isRefused && wantedMs === null) setWanted(playedMs);
  useEffect(() => {
    if (wantedMs === null || isRefused || !player || !video) return undefined;
    const over = new AbortController();
    const go = (): void => {
      if (!isSeekable(video)) return;
      seekTo(player, video, wantedMs);
      setWanted(null);
    };
    for (const name of readyEvents) video.addEventListener(name, go, { signal: over.signal });
    return () => over.abort();
  }, [wantedMs, isRefused, player, video]);
  const seek = useCallback(
    (ms: number) => {
      if (!player || !video || isRefused || !isSeekable(video)) return setWanted(ms);
      setWanted(null);
      seekTo(player, video, ms);
    },
    [player, video, isRefused],
  );
  return { attach, video, player, snapshot, positionMs: Math.max(0, wantedMs ?? playedMs), seek };
}

const readyEvents = ['loadedmetadata', 'durationchange', 'canplay'] as const;

function isSeekable(video: HTMLVideoElement): boolean {
  return video.readyState >= 1 && video.seekable.length > 0;
}

function seekTo(player: HlsPlayer, video: HTMLVideoElement, ms: number): void {
  player.seek(video.seekable.start(0) + ms / 1_000);
}
