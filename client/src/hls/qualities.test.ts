import { describe, expect, it } from 'vitest';
import { levelFor, qualitiesOf, qualityOfHeight } from './qualities.ts';

describe('qualities', () => {
  it.each([
    [1080, 'high'],
    [720, 'high'],
    [360, 'medium'],
    [180, 'low'],
    [0, null],
  ])('a picture of %i lines is %s', (height, quality) => expect(qualityOfHeight(height)).toBe(quality));

  it.each([
    [
      [180, 360, 720],
      ['high', 'medium', 'low'],
    ],
    [
      [180, 720],
      ['high', 'low'],
    ],
    [[720], []],
    [[0, 0], []],
    [[], []],
  ])('of heights %j one can choose %j', (heights, qualities) => expect(qualitiesOf(heights)).toEqual(qualities));

  it.each([
    ['auto', [180, 360, 720], -1],
    ['high', [180, 360, 720], 2],
    ['low', [180, 360, 720], 0],
    ['medium', [180, 720], -1],
  ] as const)('%s among %j is picture %i', (quality, heights, level) => expect(levelFor(quality, heights)).toBe(level));
});
