import type { EventRole, Id, StreamName } from '@jingqi/contract';
import type { Actor, CommandCaller, CommandHandlers, Platform } from '../../kit/index.ts';

export const commands = {} satisfies Partial<CommandHandlers>;

/** The role of a person in an event and the streams it follows. Throws NOT_FOUND, SIGN_IN_REQUIRED. */
export async function membershipOf(_platform: Platform, _actor: Actor, _eventId: Id): Promise<{ eventRole: EventRole; streams: StreamName[] }> {
  throw new Error('not written');
}

/** A connection came to an event. */
export async function arrived(_caller: CommandCaller, _socketId: string): Promise<void> {}

/** A connection left an event. */
export async function left(_caller: CommandCaller, _socketId: string): Promise<void> {}

/** Starts the pulse: one frame a room a tick, given to `emit`. Returns its stop. */
export function startPulse(_platform: Platform, _emit: (stream: StreamName, pulse: unknown) => void): () => Promise<void> {
  return async () => undefined;
}
