import { Cue } from '@jingqi/contract';
import { expect, test } from 'vitest';
import { defaultCues, fitOf, moveItem } from './runOfShow.ts';

test('the four usual items are valid and last 90 minutes', () => {
  const cues = defaultCues((kind) => kind).map((cue) => Cue.parse(cue));
  expect(cues.map((cue) => cue.kind)).toEqual(['warm-up', 'talk', 'questions', 'closing']);
  expect(fitOf(cues, null, null).sum).toBe(90);
});

test('an item moves up and down and stops at the ends', () => {
  expect(moveItem(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  expect(moveItem(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  expect(moveItem(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  expect(moveItem(['a', 'b'], 1, 2)).toEqual(['a', 'b']);
});

test('the sum is told against the planned length', () => {
  const cues = [{ minutes: 30 }, { minutes: 70 }, {}];
  expect(fitOf(cues, '2026-12-01T11:30:00.000Z', '2026-12-01T13:00:00.000Z')).toEqual({
    sum: 100,
    planned: 90,
    diff: 10,
  });
  expect(fitOf(cues, '2026-12-01T13:00:00.000Z', '2026-12-01T11:30:00.000Z').planned).toBeNull();
});
