import { useEffect, useRef } from 'react';
import { useNetworkCheck, type NetworkCheck } from '../../stage/index.ts';
import type { MyMedia } from './media/useMyMedia.ts';
import type { StudioStep } from './studioStep.ts';

/** The network check, begun by itself in the green room as soon as the stage can be reached. */
export function useGreenRoomCheck(
  { ticket, stage }: Pick<MyMedia, 'ticket' | 'stage'>,
  step: StudioStep,
): NetworkCheck {
  const network = useNetworkCheck({ ticket });
  const latest = useRef(network);
  useEffect(() => {
    latest.current = network;
  });
  const isDue = stage.state === 'connected' && (step === 'prepare' || step === 'ready');
  useEffect(() => {
    if (isDue && latest.current.verdict === 'idle') latest.current.run();
  }, [isDue]);
  return network;
}
