import { expect, test } from 'vitest';
import { liveLayers } from './liveLayers.ts';

const score = (...scores: number[]) =>
  scores.map((score, encodingIdx) => ({ ssrc: encodingIdx + 1, score, encodingIdx }));

test('layers that arrive, lowest first', () => {
  expect(liveLayers({ type: 'simulcast', score: score(10, 7, 0) })).toEqual(['l', 'm']);
  expect(liveLayers({ type: 'simulcast', score: [] })).toEqual([]);
  expect(liveLayers({ type: 'simple', score: [] })).toEqual(['h']);
});
