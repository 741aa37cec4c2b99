import { expect, test } from 'vitest';
import { mustChange } from './mustChange.ts';

const codecs = (...names: string[]) => names.map((name) => ({ mimeType: `video/${name}` }));

test('a picture is coded anew for H264 where the browser has it, never back', () => {
  expect(mustChange(codecs('VP8'), 'H264', codecs('VP8', 'H264'))).toBe(true);
  expect(mustChange(codecs('VP8'), 'H264', codecs('VP8'))).toBe(false);
  expect(mustChange(codecs('H264', 'rtx'), 'H264', codecs('VP8', 'H264'))).toBe(false);
  expect(mustChange(codecs('H264'), 'VP8', codecs('VP8', 'H264'))).toBe(false);
});
