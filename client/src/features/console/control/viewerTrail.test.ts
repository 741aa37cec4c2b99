import { expect, test } from 'vitest';
import { addCount, trailMs, trailPoints, type ViewerCount } from './viewerTrail.ts';

test('one point each 5 s, the newest count always present', () => {
  let trail: ViewerCount[] = [];
  for (let second = 0; second <= 20; second += 1) trail = addCount(trail, { at: second * 1000, viewers: second });
  expect(trail.length).toBeLessThanOrEqual(6);
  expect(trail.at(-1)?.viewers).toBe(20);
});

test('what is older than 15 minutes is forgotten', () => {
  const trail = addCount([{ at: 0, viewers: 9 }], { at: trailMs + 1, viewers: 3 });
  expect(trail).toEqual([{ at: trailMs + 1, viewers: 3 }]);
});

test('the line spans the box from left to right, the most on top', () => {
  const points = trailPoints(
    [
      { at: 0, viewers: 0 },
      { at: 10, viewers: 8 },
    ],
    100,
    20,
  );
  expect(points).toBe('0.0,20.0 100.0,0.0');
  expect(trailPoints([], 100, 20)).toBe('');
});
