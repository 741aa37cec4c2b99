export type { ConnectionState } from './line.ts';

export { realtimeTicket } from './realtimeTicket.ts';
export { renewConnection, useEventSession, type EventSessionHandle } from './useEventSession.ts';
export { inOrder } from './questionOrder.ts';
