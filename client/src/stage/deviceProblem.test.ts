import { expect, test } from 'vitest';
import { deviceProblem } from './deviceProblem.ts';

test.each([
  ['NotAllowedError', 'denied'],
  ['NotFoundError', 'notFound'],
  ['OverconstrainedError', 'notFound'],
  ['NotReadableError', 'busy'],
  ['TypeError', 'failed'],
])('%s is told as %s', (name, problem) => {
  const error = new Error('refused');
  error.name = name;
  expect(deviceProblem(error)).toBe(problem);
});

test('what is no Error is told as failed', () => expect(deviceProblem('no')).toBe('failed'));
