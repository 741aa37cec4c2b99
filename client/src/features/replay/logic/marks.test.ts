import { newId } from '@jingqi/contract';
import { expect, test } from 'vitest';
import { askedOf, marksOf } from './marks.ts';
import { testQuestion } from './testQuestion.ts';

const [a, b, c] = [testQuestion({ votes: 1 }), testQuestion({ votes: 9 }), testQuestion({ votes: 5 })];
const at = (questionId: string, offsetMs: number) => ({ questionId, offsetMs });
const bar = { durationMs: 100_000, width: 1_000, gap: 28 };

test('questions nearer than a finger share a mark, measured from the first of them', () => {
  const marks = [at(c.id, 12_900), at(a.id, 10_000), at(b.id, 12_000)];
  const found = marksOf({ marks, questions: [a, b, c] }, bar);
  expect(found.map(({ share, questions }) => [share, questions.map(({ id }) => id)])).toEqual([
    [0.1, [a.id, b.id]],
    [0.129, [c.id]],
  ]);
  expect(marksOf({ marks, questions: [a, b, c] }, { ...bar, width: 300 })).toHaveLength(1);
});

test('a mark stays on the bar; one of an unknown question is none', () => {
  const found = marksOf({ marks: [at(a.id, 200_000), at(newId(), 1)], questions: [a] }, bar);
  expect(found.map(({ share }) => share)).toEqual([1]);
  expect(marksOf({ marks: [at(a.id, 5)], questions: [a] }, { ...bar, durationMs: 0 })[0]?.share).toBe(0);
});

test('questions stand as they were taken up, then in writing, then by votes', () => {
  const written = testQuestion({ answer: { kind: 'text', text: '是', by: '李', at: '2026-11-24T12:00:00.000Z' } });
  const marks = [at(a.id, 9_000), at(a.id, 4_000)];
  const found = askedOf({ marks, questions: [c, b, written, a] });
  expect(found.map(({ question }) => question.id)).toEqual([a.id, written.id, b.id, c.id]);
  expect(found[0]?.offsetMs).toBe(4_000);
  expect(found[1]?.offsetMs).toBeNull();
});
