import { expect, test } from 'vitest';
import { levelOf } from './levelOf.ts';

test('silence is 0, a full square wave is 1', () => {
  expect(levelOf(new Float32Array(512))).toBe(0);
  expect(levelOf(new Float32Array(512).fill(1))).toBeCloseTo(1, 5);
});

test('a tenth of the amplitude is 20 dB less', () => {
  expect(levelOf(new Float32Array(512).fill(0.1))).toBeCloseTo(1 - 20 / 60, 5);
});
