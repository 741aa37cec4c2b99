import type { ReplayPart } from '@jingqi/contract';
import { placeSegments } from './placeSegments.ts';
import type { Run } from './readRuns.ts';

/** The stretches of the replay, one a run, as long as its picture. */
export function partsIn(runs: readonly Run[]): ReplayPart[] {
  let offsetMs = 0;
  return runs.map((run, turn) => {
    const own = placeSegments(runs, 'h').filter((segment) => segment.turn === turn);
    const durationMs = Math.round(own.reduce((total, { seconds }) => total + seconds * 1_000, 0));
    const part = { at: new Date(run.beganAt).toISOString(), offsetMs, durationMs };
    offsetMs += durationMs;
    return part;
  });
}
