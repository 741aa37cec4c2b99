import type { Family } from '../processes/Family.ts';
import type { StepContext } from '../steps/Steps.ts';

/** A step that may run commands: they end with it. */
export interface InstallContext extends StepContext {
  readonly family: Family;
}
