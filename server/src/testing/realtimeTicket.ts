import type { StageEntry } from '@jingqi/contract';

/** The ticket for the media node. Throws when the way is HLS. */
export function realtimeTicket(entry: StageEntry): Extract<StageEntry, { path: 'realtime' }> {
  if (entry.path !== 'realtime') throw new Error(`the way is HLS: ${entry.reason}`);
  return entry;
}
