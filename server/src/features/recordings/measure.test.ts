import { expect, test } from 'vitest';
import { measure } from './measure.ts';
import type { Placed } from './placeSegments.ts';

/** Segments of these lengths in seconds; each file has 1,000 bytes. */
const placed = (...lengths: number[]): Placed[] =>
  lengths.map((seconds, at) => ({ ...one, seconds, file: `1-l-0000${at}.m4s` }));
const one: Placed = { turn: 0, init: '1-l-init.mp4', file: '', seconds: 2, at: 0, isGap: false };
const files = { size: () => Promise.resolve(1_000) };

test('the peak is that of whole segments, not of the splinter at the end of a run', async () => {
  expect(await measure(files, placed(2, 1, 0.000_278))).toEqual({ peak: 8_000, average: 24_000 / 3.000_278 });
});

test('a splinter alone has its average; nothing has none', async () => {
  expect(await measure(files, placed(0.5))).toEqual({ peak: 16_000, average: 16_000 });
  expect(await measure(files, [])).toEqual({ peak: 0, average: 0 });
});
