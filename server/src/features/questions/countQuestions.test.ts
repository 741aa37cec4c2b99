import { expect, test } from 'vitest';
import { countsOf } from './countQuestions.ts';

const at = (seconds: number): Date => new Date(1_800_000_000_000 + seconds * 1_000);
const asked = (raised: number, answered?: number) => ({
  state: 'released' as const,
  raisedAt: at(raised),
  releasedAt: at(raised),
  answer: answered === undefined ? null : { kind: 'voice' as const, offsetMs: 0, at: at(answered).toISOString() },
});

test('the middle wait; who asked ahead waits from going on air', () => {
  const questions = [asked(-3_600, 90), asked(10, 40), asked(20, 320), asked(30)];
  expect(countsOf(questions, at(0))).toEqual({ asked: 4, released: 4, answered: 3, medianAnswerMs: 90_000 });
  expect(countsOf(questions.slice(0, 2), at(0)).medianAnswerMs).toBe(60_000);
});

test('nothing answered is no time at all, not zero', () => {
  expect(countsOf([asked(1), { ...asked(2), releasedAt: null }], at(0))).toEqual({
    asked: 2,
    released: 1,
    answered: 0,
    medianAnswerMs: null,
  });
});
