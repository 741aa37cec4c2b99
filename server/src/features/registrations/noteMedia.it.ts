import { newId } from '@jingqi/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FakeMediaNode } from '../../testing/FakeMediaNode.ts';
import { openStand, type Stand } from '../../testing/openStand.ts';
import { Attendance, attendanceId, minuteOf } from './attendance.model.ts';
import { noteMedia } from './noteMedia.ts';

let stand: Stand;
let node: FakeMediaNode;
beforeAll(async () => {
  stand = await openStand();
  node = await new FakeMediaNode(stand.platform, 'node-1').start();
});
afterAll(async () => {
  await node.stop();
  await stand.close();
});

test('picture and sound count in the minutes in which they flowed, once, and not while they stand still', async () => {
  const eventId = newId();
  const [watching, frozen, silent] = [newId(), newId(), newId()];
  const firstAt = stand.platform.clock();
  await Attendance.create(
    [watching, frozen, silent].map((personId) => ({
      _id: attendanceId(eventId, personId),
      eventId,
      personId,
      firstAt,
    })),
  );
  const carried = (received: number, stuck: number) =>
    node.traffic.set(eventId, [
      { personId: watching, sent: 0, received },
      { personId: frozen, sent: 0, received: stuck },
      { personId: silent, sent: 0, received: 0 },
    ]);
  const minutes = async () =>
    Promise.all(
      [watching, frozen, silent].map(
        async (personId) => (await Attendance.findById(attendanceId(eventId, personId)).lean())?.mediaMinutes.length,
      ),
    );
  carried(1_000, 500);
  await Promise.all([noteMedia(stand.platform, eventId), noteMedia(stand.platform, eventId)]);
  expect(await minutes()).toEqual([1, 1, 0]);
  carried(2_000, 500);
  stand.later(60_000);
  await node.register();
  await noteMedia(stand.platform, eventId);
  expect(await minutes()).toEqual([2, 1, 0]);
  const kept = await Attendance.findById(attendanceId(eventId, watching)).lean();
  expect(kept?.mediaMinutes.at(-1)).toBe(minuteOf(stand.platform.clock()));
});

test('a node that does not answer costs the media minutes and nothing else', async () => {
  node.isHanging = true;
  await expect(noteMedia(stand.platform, newId())).resolves.toBeUndefined();
  node.isHanging = false;
});
