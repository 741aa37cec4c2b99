import { useEffect, useState, type RefObject } from 'react';

const everyMs = 2_000;

/** Frames a second that the video inside `frame` really drew, over the last 2 s; null before the first measure. */
export function useFrameRate(frame: RefObject<HTMLElement | null>, track: MediaStreamTrack | null): number | null {
  const [rate, setRate] = useState<{ of: MediaStreamTrack; perSecond: number } | null>(null);
  useEffect(() => {
    if (!track) return undefined;
    let before: number | null = null;
    const timer = setInterval(() => {
      // A hidden page draws nothing, which says nothing about the picture.
      const video = document.hidden ? null : frame.current?.querySelector('video');
      const drawn = video ? video.getVideoPlaybackQuality().totalVideoFrames : null;
      if (drawn !== null && before !== null && drawn >= before)
        setRate({ of: track, perSecond: ((drawn - before) * 1000) / everyMs });
      before = drawn;
    }, everyMs);
    return () => clearInterval(timer);
  }, [frame, track]);
  return rate?.of === track ? (rate?.perSecond ?? null) : null;
}
