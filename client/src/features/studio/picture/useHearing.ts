import { useEffect, useRef } from 'react';
import { isSilent, listen, noiseFloor, type Listening } from '../listening.ts';
import type { Hearing } from '../media/useMyMedia.ts';

interface Heard {
  level: number;
  isOpen: boolean;
  onHearing: (hearing: Hearing) => void;
}

const everyMs = 100;
const nothing: Hearing = { isHeard: false, isSilent: false };

/** Tells whether the microphone is heard at all and whether it has fallen silent, each time that changes. By the clock: the level of a dead microphone never changes. */
export function useHearing(heard: Heard): void {
  const latest = useRef(heard);
  useEffect(() => {
    latest.current = heard;
  });
  useEffect(() => {
    let listening: Listening = { heardAt: Date.now() };
    let told = nothing;
    const timer = setInterval(() => {
      const { level, isOpen, onHearing } = latest.current;
      const now = Date.now();
      listening = listen(listening, level, isOpen, now);
      const isHeard = told.isHeard || (isOpen && level >= noiseFloor);
      const silent = isOpen && isSilent(listening, now);
      if (isHeard === told.isHeard && silent === told.isSilent) return;
      told = { isHeard, isSilent: silent };
      onHearing(told);
    }, everyMs);
    return () => {
      clearInterval(timer);
      latest.current.onHearing(nothing);
    };
  }, []);
}
