import type { Family } from './processes/Family.ts';

/** One call of the set-up program. */
export interface Run {
  /** Words after the command. */
  readonly args: readonly string[];
  readonly family: Family;
  /** Aborted when the user wants to stop. */
  readonly stop: AbortSignal;
}
