import { expect, test } from 'vitest';
import { encodingsOf } from './encodingsOf.ts';

const codec = (mimeType: string) => ({ kind: 'video' as const, mimeType, preferredPayloadType: 96, clockRate: 90_000 });
const codecs = [codec('video/VP8'), codec('video/H264')];

test('a camera goes in three layers, lowest first', () => {
  const { encodings, codec: chosen } = encodingsOf('camera', 'VP8', codecs);
  expect(encodings?.map(({ rid, scaleResolutionDownBy }) => [rid, scaleResolutionDownBy])).toEqual([
    ['l', 4],
    ['m', 2],
    ['h', 1],
  ]);
  expect(encodings?.every(({ scalabilityMode }) => scalabilityMode === 'L1T3')).toBe(true);
  expect(chosen?.mimeType).toBe('video/VP8');
});

test('H264 when asked for and there, VP8 otherwise', () => {
  expect(encodingsOf('camera', 'H264', codecs).codec?.mimeType).toBe('video/H264');
  expect(encodingsOf('screen', 'H264', codecs).codec?.mimeType).toBe('video/H264');
  expect(encodingsOf('camera', 'H264', [codec('video/VP8')]).codec?.mimeType).toBe('video/VP8');
  expect(encodingsOf('camera', 'H264', []).codec).toBeUndefined();
});

test('a screen goes in one layer, speech without any', () => {
  expect(encodingsOf('screen', 'VP8', codecs).encodings).toHaveLength(1);
  expect(encodingsOf('microphone', 'VP8', codecs)).toEqual({
    codecOptions: { opusStereo: false, opusFec: true, opusDtx: true },
  });
});
