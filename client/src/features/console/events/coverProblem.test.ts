import { uploads } from '@jingqi/contract';
import { expect, test } from 'vitest';
import { coverProblem } from './coverProblem.ts';

test('pictures up to the limit may be covers, others not', () => {
  expect(coverProblem({ type: 'image/png', size: uploads.uploadCover.maxBytes })).toBeNull();
  expect(coverProblem({ type: 'image/png', size: uploads.uploadCover.maxBytes + 1 })).toBe('tooLarge');
  expect(coverProblem({ type: 'image/svg+xml', size: 10 })).toBe('wrongType');
});
