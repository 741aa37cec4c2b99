export type { ConnectionState } from './line.ts';

export { renewConnection, useEventSession, type EventSessionHandle } from './useEventSession.ts';
