import type { CommandHandlers, Platform } from '../../kit/index.ts';

export const commands = {} satisfies Partial<CommandHandlers>;

/** Starts what the stage does by itself (going live at the end of the countdown, freeing seats, telling media nodes). Returns its stop. */
export function startStageClock(_platform: Platform): () => Promise<void> {
  return async () => undefined;
}
