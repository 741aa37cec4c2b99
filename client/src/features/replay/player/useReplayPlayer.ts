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
    // What is to be seen at the element counts: a snapshot may still speak of the address before.
    if (wantedMs === null || isRefused || !player || !video || video.readyState < 1 || !video.seekable.length) return;
    player.seek(video.seekable.start(0) + wantedMs / 1_000);
    setWanted(null);
  }, [wantedMs, isRefused, player, video, snapshot]);
  return { attach, video, player, snapshot, positionMs: Math.max(0, wantedMs ?? playedMs), seek: setWanted };
}
