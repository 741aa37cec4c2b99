import type { Id } from '@jingqi/contract';
import { Attendance } from './attendance.model.ts';
import { Registration } from './registration.model.ts';

/** How many registered for and attended each event; events without any are absent. */
export async function countPeople(
  eventIds: readonly Id[],
): Promise<{ registered: Map<Id, number>; attended: Map<Id, number> }> {
  const ofThese = { $match: { eventId: { $in: [...eventIds] } } };
  const perEvent = { $group: { _id: '$eventId', count: { $sum: 1 } } };
  const [registered, attended] = await Promise.all([
    Registration.aggregate<{ _id: Id; count: number }>([ofThese, perEvent]),
    Attendance.aggregate<{ _id: Id; count: number }>([ofThese, perEvent]),
  ]);
  const asMap = (rows: typeof registered): Map<Id, number> => new Map(rows.map(({ _id, count }) => [_id, count]));
  return { registered: asMap(registered), attended: asMap(attended) };
}
