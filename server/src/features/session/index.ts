import { noteClap, type CommandHandlers } from '../../kit/index.ts';
import { enterSession } from './enterSession.ts';
import { readStream } from './readStream.ts';

export { membershipOf } from './membershipOf.ts';
export { arrived, left } from './presence.ts';
export { startPulse } from './pulse.ts';

export const commands = {
  'session:enter': enterSession,
  // The door leaves the streams; there is nothing more to it.
  'session:leave': async () => ({}),
  'stream:read': readStream,
  'reaction:clap': async ({ eventId }) => {
    noteClap(eventId);
    return {};
  },
} satisfies Partial<CommandHandlers>;
