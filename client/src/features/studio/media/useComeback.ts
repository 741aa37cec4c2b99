import { useEffect, useRef, useState } from 'react';
import type { Devices, Preview } from '../../../stage/index.ts';

/** Which devices have worked in this visit; one that was unplugged is opened again when it comes back. */
export function useComeback(devices: Devices, preview: Preview): { camera: boolean; microphone: boolean } {
  const [had, setHad] = useState({ camera: false, microphone: false });
  const camera = had.camera || preview.camera !== null;
  const microphone = had.microphone || preview.microphone !== null;
  if (camera !== had.camera || microphone !== had.microphone) setHad({ camera, microphone });
  const isMissing = preview.problem.camera === 'notFound' || preview.problem.microphone === 'notFound';
  const there = devices.cameras.length + devices.microphones.length;
  const before = useRef(there);
  const latest = useRef(preview);
  useEffect(() => {
    latest.current = preview;
  });
  useEffect(() => {
    if (isMissing && there > before.current) latest.current.retry();
    before.current = there;
  }, [isMissing, there]);
  return had;
}
