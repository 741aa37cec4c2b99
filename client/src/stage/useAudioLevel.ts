import { useEffect, useState } from 'react';
import { levelOf } from './levelOf.ts';

const frameMs = 1000 / 15;

/** How loud the track is now, 0 to 1, fifteen times a second; 0 without a track. */
export function useAudioLevel(track: MediaStreamTrack | null): number {
  const [level, setLevel] = useState(0);
  useEffect(() => {
    if (!track) return undefined;
    const stop = measure(track, setLevel);
    return () => {
      stop();
      setLevel(0);
    };
  }, [track]);
  return level;
}

function measure(track: MediaStreamTrack, tell: (level: number) => void): () => void {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    if (context.state === 'suspended') context.resume().catch(() => undefined);
    analyser.getFloatTimeDomainData(samples);
    tell(levelOf(samples));
  }, frameMs);
  return () => {
    clearInterval(timer);
    void context.close();
  };
}
