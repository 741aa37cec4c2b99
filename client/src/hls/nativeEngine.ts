import type { Engine, EngineOptions } from './Engine.ts';

interface WebKitVideo extends HTMLVideoElement {
  /** When second 0 of the element's time was (from PROGRAM-DATE-TIME). */
  getStartDate(): Date;
}

/** How far from the end Safari plays live, in seconds: three segments. */
const holdBack = 6;

function knowsDates(video: HTMLVideoElement): video is WebKitVideo {
  return 'getStartDate' in video;
}

/** Whether this browser plays HLS by itself and says when a picture was taken: Safari. */
export function isNative(video: HTMLVideoElement): boolean {
  return knowsDates(video) && video.canPlayType('application/vnd.apple.mpegurl') !== '';
}

/** Plays as Safari does by itself: it chooses the quality and reads the list anew on its own. */
export function nativeEngine({ video, url, isLive, startAt, onFault }: EngineOptions): Engine {
  const over = new AbortController();
  const { signal } = over;
  const fail = async (): Promise<void> => {
    // The element says only that it failed; the answer of the server says why.
    const status = await fetch(url, { signal }).then(
      (answer) => answer.status,
      () => 0,
    );
    if (!signal.aborted) onFault(status === 200 ? { kind: 'media' } : { kind: 'http', status });
  };
  video.addEventListener('error', () => void fail(), { signal });
  video.addEventListener('loadedmetadata', () => startAt >= 0 && (video.currentTime = startAt), { signal });
  video.src = url;
  return {
    instant: () => (knowsDates(video) ? instantOf(video) : null),
    edge: () => {
      const { seekable } = video;
      return isLive && seekable.length > 0 ? Math.max(0, seekable.end(seekable.length - 1) - holdBack) : null;
    },
    qualities: () => [],
    choose: () => undefined,
    destroy: () => {
      over.abort();
      video.removeAttribute('src');
      video.load();
    },
  };
}

function instantOf(video: WebKitVideo): number | null {
  const began = video.getStartDate().getTime();
  return Number.isNaN(began) ? null : began + video.currentTime * 1_000;
}
