import { useEffect, useRef, useState } from 'react';
import { addCount, type ViewerCount } from './viewerTrail.ts';

/** The viewers of the last 15 minutes, as seen by this page. */
export function useViewerTrail(viewers: number): readonly ViewerCount[] {
  const [trail, setTrail] = useState<readonly ViewerCount[]>([]);
  const latest = useRef(viewers);
  useEffect(() => {
    latest.current = viewers;
  }, [viewers]);
  useEffect(() => {
    const note = (): void => setTrail((before) => addCount(before, { at: Date.now(), viewers: latest.current }));
    const timer = setInterval(note, 1_000);
    return () => clearInterval(timer);
  }, []);
  return trail;
}
