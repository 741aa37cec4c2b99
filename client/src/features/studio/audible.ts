import type { StageState } from '@jingqi/contract';
import type { StageStream } from '../../stage/index.ts';

/** The others I hear: before air everybody backstage; on air only those on air, so that nobody whispers into the broadcast. */
export function audible(
  streams: readonly StageStream[],
  stage: StageState,
  onAir: readonly { personId: string }[],
): StageStream[] {
  const isRunning = stage === 'live' || stage === 'countdown';
  return streams.filter(
    ({ source, personId }) =>
      source === 'microphone' && (!isRunning || onAir.some((person) => person.personId === personId)),
  );
}
