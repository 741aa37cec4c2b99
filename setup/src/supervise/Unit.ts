import type { ProcessSpec, RunningProcess } from '../processes/RunningProcess.ts';

/** A process to keep running, and how one knows that it serves. */
export interface Unit {
  readonly spec: ProcessSpec;
  readonly untilReady: (member: RunningProcess) => Promise<void>;
}
