export const speeds = [0.75, 1, 1.25, 1.5, 2] as const;

/** How loud, from 0 to 1; 0: off. */
export function volumeOf(video: HTMLVideoElement | null): number {
  return video === null || video.muted ? 0 : video.volume;
}

export function setVolume(video: HTMLVideoElement | null, volume: number): void {
  if (!video) return;
  video.volume = volume;
  video.muted = volume === 0;
}

/** Sound off, or on as loud as it was. */
export function toggleSound(video: HTMLVideoElement | null): void {
  if (!video) return;
  if (volumeOf(video) === 0) setVolume(video, video.volume || 1);
  else video.muted = true;
}

export function speedOf(video: HTMLVideoElement | null): number {
  return video?.defaultPlaybackRate ?? 1;
}

/** How fast it plays, also after another address was begun. */
export function setSpeed(video: HTMLVideoElement | null, speed: number): void {
  if (!video) return;
  video.defaultPlaybackRate = speed;
  video.playbackRate = speed;
}
