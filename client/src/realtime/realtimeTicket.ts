import type { StageTicket } from '@jingqi/contract';
import { ApiError } from '../api/ApiError.ts';
import type { EventSessionHandle } from './useEventSession.ts';

/** A ticket for the media node, for those who always come in real time. Throws ApiError MEDIA_UNAVAILABLE when there is none. */
export async function realtimeTicket({
  send,
  eventId,
}: Pick<EventSessionHandle, 'send' | 'eventId'>): Promise<StageTicket> {
  const entry = await send('stage:enter', { eventId });
  if (entry.path !== 'realtime') throw new ApiError('MEDIA_UNAVAILABLE');
  return entry;
}
