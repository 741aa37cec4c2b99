import { expect, test } from 'vitest';
import { startOf } from './startOf.ts';
import { testQuestion } from './testQuestion.ts';

const [marked, written] = [testQuestion(), testQuestion()];
const replay = {
  durationMs: 600_000,
  questions: [marked, written],
  marks: [{ questionId: marked.id, offsetMs: 90_000 }],
};
const start = (search: string, kept?: number) => startOf(new URLSearchParams(search), replay, kept);

test('a link counts before the place that was left', () => {
  expect(start('t=42', 300_000)).toEqual({ ms: 42_000, questionId: null, isResumed: false });
  expect(start(`q=${marked.id}`, 300_000)).toEqual({ ms: 90_000, questionId: marked.id, isResumed: false });
  expect(start(`q=${marked.id}&t=0`)).toEqual({ ms: 0, questionId: marked.id, isResumed: false });
});

test('a question without a mark is shown, and the replay goes on where it was left', () => {
  expect(start(`q=${written.id}`, 300_000)).toEqual({ ms: 300_000, questionId: written.id, isResumed: true });
});

test('nonsense in a link begins at the beginning', () => {
  for (const search of ['', 't=', 't=abc', 't=-5', 'q=nobody', 't=Infinity'])
    expect(start(search)).toEqual({ ms: 0, questionId: null, isResumed: false });
  expect(start('t=99999').ms).toBe(600_000);
});
