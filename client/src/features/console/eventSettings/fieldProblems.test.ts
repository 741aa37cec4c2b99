import { expect, test } from 'vitest';
import { fieldProblems } from './fieldProblems.ts';

const numbers = { capacity: [1, 100_000], slots: [1, 100] } as const;
const values = { capacity: null, deadline: 'x', questions: [{ label: ' ', kind: 'choice', options: ['甲'] }] };

test('each field has one sentence, by what it holds', () => {
  const found = [
    { path: ['capacity'], problem: 'invalid_type' },
    { path: ['capacity'], problem: 'too_small' },
    { path: ['deadline'], problem: 'invalid_format' },
    { path: ['questions', '0', 'label'], problem: 'too_small' },
    { path: ['questions', '0', 'options'], problem: 'missing' },
  ];
  expect(fieldProblems(found, values, numbers)).toEqual([
    { name: ['capacity'], problem: 'number' },
    { name: ['deadline'], problem: 'time' },
    { name: ['questions', 0, 'label'], problem: 'required' },
    { name: ['questions', 0, 'options'], problem: 'options' },
  ]);
});

test('slots that reach beyond the event are no wrong number', () => {
  expect(fieldProblems([{ path: ['slots'], problem: 'outsideEvent' }], { slots: 90 }, numbers)).toEqual([
    { name: ['slots'], problem: 'outsideEvent' },
  ]);
});
