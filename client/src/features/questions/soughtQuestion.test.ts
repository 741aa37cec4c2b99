import { newId } from '@jingqi/contract';
import { expect, test } from 'vitest';
import { soughtQuestion } from './soughtQuestion.ts';

test('a link names its question; any other names none', () => {
  const id = newId();
  expect(soughtQuestion(`#question-${id}`)).toBe(id);
  for (const hash of ['', '#', '#question-', `#meeting-${id}`, `#question-${id} x`])
    expect(soughtQuestion(hash)).toBeNull();
});
