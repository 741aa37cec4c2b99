import type { Id } from '@jingqi/contract';
import mongoose from 'mongoose';
import type { Platform } from '../../kit/index.ts';
import { liveNodes, readTraffic } from '../media/index.ts';
import { Attendance, attendanceId, minuteOf } from './attendance.model.ts';

const onceMs = 120_000;
const keptSeconds = 600;

/**
 * Notes for whom picture or sound flowed since the media nodes were last asked. Whichever process comes first in a minute
 * asks; what each person had carried by then is kept in Redis for the next.
 */
export async function noteMedia(platform: Platform, eventId: Id): Promise<void> {
  const minute = minuteOf(platform.clock());
  if ((await platform.redis.set(`attendance:media:${eventId}:${minute}`, '1', 'PX', onceMs, 'NX')) === null) return;
  const now = await carried(platform, eventId);
  const key = `attendance:bytes:${eventId}`;
  const before = await platform.redis.hgetall(key);
  const flowing = [...now].filter(([personId, bytes]) => bytes > 0 && String(bytes) !== before[personId]);
  if (flowing.length === 0) return;
  const batch = platform.redis.pipeline();
  batch.hset(key, Object.fromEntries(flowing)).expire(key, keptSeconds);
  await batch.exec();
  const ids = flowing.map(([personId]) => attendanceId(eventId, personId));
  await Attendance.updateMany({ _id: mongoose.trusted({ $in: ids }) }, { $addToSet: { mediaMinutes: minute } });
}

/** Bytes that each person's connections have carried, on whichever node. */
async function carried(platform: Platform, eventId: Id): Promise<Map<Id, number>> {
  const sums = new Map<Id, number>();
  for (const node of await liveNodes(platform)) {
    const persons = await readTraffic(platform, node, eventId).then(
      (traffic) => traffic.persons,
      (error: unknown) => {
        platform.logger.warn({ err: error, node: node.id }, 'media node was not asked for attendance');
        return [];
      },
    );
    for (const { personId, sent, received } of persons) sums.set(personId, (sums.get(personId) ?? 0) + sent + received);
  }
  return sums;
}
