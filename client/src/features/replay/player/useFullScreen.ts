import { useSyncExternalStore } from 'react';

/** Safari on a phone can show the picture alone full screen. */
interface PhoneVideo extends HTMLVideoElement {
  webkitEnterFullscreen(): void;
}

function isPhoneVideo(video: HTMLVideoElement | null): video is PhoneVideo {
  return video !== null && 'webkitEnterFullscreen' in video;
}

function follow(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener);
  return () => document.removeEventListener('fullscreenchange', listener);
}

/** Full screen of the player with its controls; where only the picture can, of that. */
export function useFullScreen(video: HTMLVideoElement | null) {
  const isFull = useSyncExternalStore(follow, () => document.fullscreenElement !== null);
  const toggle = (): void => {
    const player = video?.closest('.player');
    if (isFull) void document.exitFullscreen();
    else if (player && document.fullscreenEnabled) void player.requestFullscreen().catch(() => undefined);
    else if (isPhoneVideo(video)) video.webkitEnterFullscreen();
  };
  return { isFull, toggle };
}
