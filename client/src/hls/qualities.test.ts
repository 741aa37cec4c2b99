import { describe, expect, it } from 'vitest';
import { levelFor, qualitiesOf, qualityOfList } from './qualities.ts';

const [l, m, h] = ['l', 'm', 'h'].map((layer) => `https://live.example/hls/e/open/live-${layer}.m3u8`) as [
  string,
  string,
  string,
];

describe('qualities', () => {
  it.each([
    [h, 'high'],
    [m, 'medium'],
    [l, 'low'],
    ['/hls/e/open/replay-m.m3u8?again=1', 'medium'],
    ['/hls/e/open/live-sound.m3u8', null],
    ['/elsewhere/720p.m3u8', null],
  ])('the picture of %s is %s', (address, quality) => expect(qualityOfList(address)).toBe(quality));

  it.each([
    [
      [l, m, h],
      ['high', 'medium', 'low'],
    ],
    [
      [l, m],
      ['medium', 'low'],
    ],
    [[h], []],
    [[], []],
  ])('among %j one can choose %j', (lists, qualities) => expect(qualitiesOf(lists)).toEqual(qualities));

  it.each([
    ['auto', [l, m, h], -1],
    ['high', [l, m, h], 2],
    ['low', [l, m, h], 0],
    ['high', [l, m], -1],
  ] as const)('%s among %j is picture %i', (quality, lists, level) => expect(levelFor(quality, lists)).toBe(level));
});
