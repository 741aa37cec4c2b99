import type { StageFactName, StageFactPayload } from '@jingqi/contract';

/** The way back to one browser. */
export interface Line {
  tell<F extends StageFactName>(fact: F, payload: StageFactPayload<F>): void;
  /** Cuts it once what was told has been sent. */
  end(): void;
}
