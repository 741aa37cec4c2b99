import type { Id } from '@jingqi/contract';
import { Lead } from './lead.model.ts';

/** How many leads each event has; events without any are absent, doubles are not counted. */
export async function countLeads(eventIds: readonly Id[]): Promise<Map<Id, number>> {
  const counts = await Lead.aggregate<{ _id: Id; count: number }>([
    { $match: { eventId: { $in: [...eventIds] }, joinedInto: null } },
    { $group: { _id: '$eventId', count: { $sum: 1 } } },
  ]);
  return new Map(counts.map(({ _id, count }) => [_id, count]));
}
