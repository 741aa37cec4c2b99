import { newId } from '@jingqi/contract';
import { expect, test } from 'vitest';
import { chaptersOf } from './chaptersOf.ts';
import { offsetIn } from './offsetIn.ts';

const began = Date.parse('2026-11-24T11:00:00.000Z');
const at = (seconds: number): Date => new Date(began + seconds * 1_000);
/** On air 0–60 s, nothing for 30 s, 90–120 s, and another picture at once, 120–130 s. */
const parts = [
  { at: at(0), offsetMs: 0, durationMs: 60_000 },
  { at: at(90), offsetMs: 60_000, durationMs: 30_000 },
  { at: at(120), offsetMs: 90_000, durationMs: 10_000 },
];

test.for([
  ['before the first part', -5, 0],
  ['at its beginning', 0, 0],
  ['in it', 12.345, 12_345],
  ['at the end of a part', 60, 60_000],
  ['in the middle of a gap', 75, 60_000],
  ['where the next part begins', 90, 60_000],
  ['in the second part', 100, 70_000],
  ['where one part follows the other', 120, 90_000],
  ['at the end', 130, 100_000],
  ['after the end', 4_000, 100_000],
] as const)('a moment %s', ([, seconds, offsetMs]) => {
  expect(offsetIn(parts, at(seconds))).toBe(offsetMs);
});

test('of nothing recorded every moment is at 0', () => {
  expect(offsetIn([], at(10))).toBe(0);
});

test('chapters are items as they really began, called as they are now; those lost in a gap give way to the last', () => {
  const [opening, talk, film, questions] = [newId(), newId(), newId(), newId()];
  const begun = [
    { cueId: opening, title: '暖场', at: at(-1) },
    { cueId: talk, title: '政策解毒', at: at(20) },
    { cueId: film, title: '短片', at: at(65) },
    { cueId: talk, title: '政策解毒', at: at(80) },
    { cueId: questions, title: '答疑', at: at(125) },
  ];
  const runOfShow = [{ id: talk, title: '政策解读' }];
  expect(chaptersOf(parts, begun, runOfShow)).toEqual([
    { cueId: opening, title: '暖场', offsetMs: 0 },
    { cueId: talk, title: '政策解读', offsetMs: 20_000 },
    { cueId: talk, title: '政策解读', offsetMs: 60_000 },
    { cueId: questions, title: '答疑', offsetMs: 95_000 },
  ]);
});
