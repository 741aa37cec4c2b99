import { useCallback, useEffect, useState } from 'react';
import { shareScreen, type StagePublish } from '../../../stage/index.ts';

export interface ScreenShare {
  track: MediaStreamTrack | null;
  /** Whether this browser can share at all (phones cannot). */
  isPossible: boolean;
  toggle: () => Promise<void>;
}

/** Sharing of a screen or window; ends also by the browser's own stop button, and when `isAllowed` ends. */
export function useScreenShare(publish: StagePublish, isAllowed: boolean, onFailed: () => void): ScreenShare {
  const [chosen, setTrack] = useState<MediaStreamTrack | null>(null);
  const track = isAllowed ? chosen : null;
  useEffect(() => {
    if (!track) return undefined;
    const ended = (): void => setTrack(null);
    track.addEventListener('ended', ended);
    return () => {
      track.removeEventListener('ended', ended);
      track.stop();
      setTrack(null);
      publish.stop('screen').catch(() => undefined);
    };
  }, [publish, track]);
  const toggle = useCallback(async () => {
    if (track) return setTrack(null);
    if (!isAllowed) return;
    try {
      const picked = await shareScreen();
      if (!picked) return;
      await publish.screen(picked).catch((error: unknown) => {
        picked.stop();
        throw error;
      });
      setTrack(picked);
    } catch {
      onFailed();
    }
  }, [track, isAllowed, publish, onFailed]);
  return { track, isPossible: canShareScreen(), toggle };
}

function canShareScreen(): boolean {
  const media: MediaDevices | undefined = navigator.mediaDevices;
  return media !== undefined && 'getDisplayMedia' in media;
}
