import { expect, test } from 'vitest';
import { StreamClock } from './StreamClock.ts';

test('time stands where packets arrive, over the wrap of 32 bits', () => {
  const clock = new StreamClock(90_000, 0xffff_ffff - 44_999, 1_000);
  expect(clock.timestampAt(1_000)).toBe(0xffff_ffff - 44_999);
  expect(clock.timestampAt(2_000)).toBe(45_000);
  clock.note(45_000, 2_000);
  expect(clock.timestampAt(500)).toBe(0xffff_ffff - 89_999);
});

test('a late packet moves it a little, an early one more, a new count wholly', () => {
  const clock = new StreamClock(90_000, 0, 0);
  clock.note(180_000, 2_600);
  expect(clock.timestampAt(2_002)).toBe(180_000);
  expect(clock.at).toBe(2_002);
  clock.note(360_000, 3_502);
  expect(clock.timestampAt(3_982)).toBe(360_000);
  clock.note(9_000_000, 4_000);
  expect(clock.timestampAt(4_000)).toBe(9_000_000);
});
