/** silent: the browser wants a tap before sound, and plays without it. blocked: it does not play at all until somebody taps. */
export type Started = 'heard' | 'silent' | 'blocked';

/** Plays with sound where the browser allows it, else without. */
export async function startPlaying(video: Pick<HTMLVideoElement, 'play' | 'muted'>): Promise<Started> {
  try {
    await video.play();
    return 'heard';
  } catch (error) {
    const isForbidden = error instanceof Error && error.name === 'NotAllowedError';
    // Interrupted by a new source or a pause: nothing is forbidden.
    if (!isForbidden) return 'heard';
    if (video.muted) return 'blocked';
    video.muted = true;
    const started = await startPlaying(video);
    return started === 'heard' ? 'silent' : started;
  }
}
