import { useCallback, useEffect, useMemo, useState } from 'react';
import { deviceProblem } from './deviceProblem.ts';
import { getDeviceTrack } from './getDeviceTrack.ts';
import type { DeviceProblem, Preview, PreviewChoice } from './types.ts';

interface Had {
  readonly track: MediaStreamTrack | null;
  readonly problem: DeviceProblem | null;
  readonly asking: boolean;
}
const nothing: Had = { track: null, problem: null, asking: false };

/**
 * Tracks of the chosen devices, stopped when the choice changes or the component goes.
 * A page may publish these same tracks.
 */
export function usePreview(choice: PreviewChoice): Preview {
  const [attempt, setAttempt] = useState(0);
  const camera = useDeviceTrack('camera', choice.camera, choice.cameraId, attempt);
  const microphone = useDeviceTrack('microphone', choice.microphone, choice.microphoneId, attempt);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return useMemo(
    () => ({
      camera: camera.track,
      microphone: microphone.track,
      problem: { camera: camera.problem, microphone: microphone.problem },
      asking: camera.asking || microphone.asking,
      retry,
    }),
    [camera, microphone, retry],
  );
}

function useDeviceTrack(kind: 'camera' | 'microphone', wanted: boolean, deviceId: string, attempt: number): Had {
  const [had, setHad] = useState(nothing);
  useEffect(() => {
    if (!wanted) return undefined;
    return holdTrack(kind, deviceId, setHad);
    // A new attempt asks again although nothing else changed.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [kind, wanted, deviceId, attempt]);
  return wanted ? had : nothing;
}

function holdTrack(kind: 'camera' | 'microphone', deviceId: string, tell: (had: Had) => void): () => void {
  let held: MediaStreamTrack | null = null;
  let over = false;
  const say = (had: Had): void => {
    if (!over) tell(had);
  };
  const lost = (): void => say({ track: null, problem: 'notFound', asking: false });
  const ask = async (): Promise<void> => {
    if (!window.isSecureContext || !navigator.mediaDevices) throw new InsecurePage();
    const track = await getDeviceTrack(kind, deviceId);
    if (over) return track.stop();
    held = track;
    track.addEventListener('ended', lost);
    say({ track, problem: null, asking: false });
  };
  tell({ track: null, problem: null, asking: true });
  ask().catch((error: unknown) => {
    say({ track: null, problem: error instanceof InsecurePage ? 'insecure' : deviceProblem(error), asking: false });
  });
  return () => {
    over = true;
    held?.removeEventListener('ended', lost);
    held?.stop();
  };
}

class InsecurePage extends Error {}
