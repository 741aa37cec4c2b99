import { expect, test } from 'vitest';
import { sizeWords } from './sizeWords.ts';

test('sizes', () => {
  const kb = 1_024;
  expect([0, 600, 900 * kb, 1_023.7 * kb, 1.24 * kb ** 3, 350 * kb ** 2, 5_000 * kb ** 4].map(sizeWords)).toEqual([
    '0 KB',
    '0.6 KB',
    '900 KB',
    '1.0 MB',
    '1.2 GB',
    '350 MB',
    '5000 TB',
  ]);
});
