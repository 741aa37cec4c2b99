export type { ConnectionState } from './line.ts';
export type { PendingQuestion, SessionView } from './sessionView.ts';
export { renewConnection, useEventSession, type EventSessionHandle } from './useEventSession.ts';
