/**
 * Asks which screen or window to share; null when the person thought better of it.
 * The track ends when they press the browser's own stop button, and the stage then unpublishes it.
 */
export async function shareScreen(): Promise<MediaStreamTrack | null> {
  try {
    const stream = await navigator.mediaDevices.getDisplayMedia({
      video: { width: { max: 1920 }, height: { max: 1080 }, frameRate: { ideal: 15, max: 30 } },
      audio: false,
    });
    const [track] = stream.getVideoTracks();
    if (track) track.contentHint = 'detail';
    return track ?? null;
  } catch (error) {
    if (error instanceof Error && error.name === 'NotAllowedError') return null;
    throw error;
  }
}
