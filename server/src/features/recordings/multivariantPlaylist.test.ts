import { parse, types } from 'hls-parser';
import { expect, test } from 'vitest';
import { multivariantPlaylist, type Measured } from './multivariantPlaylist.ts';

const picture = (rendition: 'l' | 'h', peak: number, height: number): Measured => ({
  rendition,
  peak,
  average: peak / 2,
  facts: { codec: 'avc1.42c01f', resolution: { width: (height * 16) / 9, height } },
});
const sound: Measured = {
  rendition: 'sound',
  peak: 100_000.2,
  average: 96_000,
  facts: { codec: 'mp4a.40.2', resolution: null },
};

function read(measured: Measured[]): types.Variant[] {
  const playlist = parse(multivariantPlaylist('live', measured));
  if (!(playlist instanceof types.MasterPlaylist)) throw new Error('no multivariant playlist');
  return playlist.variants;
}

test('one stream a layer with what was measured, all with the one sound', () => {
  const variants = read([picture('l', 200_000, 180), picture('h', 2_000_000, 720), sound]);
  expect(variants.map(({ uri, bandwidth, averageBandwidth }) => [uri, bandwidth, averageBandwidth])).toEqual([
    ['live-l.m3u8', 300_001, 196_000],
    ['live-h.m3u8', 2_100_001, 1_096_000],
  ]);
  expect(variants[1]).toMatchObject({ codecs: 'avc1.42c01f,mp4a.40.2', resolution: { width: 1_280, height: 720 } });
  for (const { audio } of variants) expect(audio).toMatchObject([{ groupId: 'sound', uri: 'live-sound.m3u8' }]);
});

test('without sound, and with an init file nobody understands', () => {
  const [variant] = read([{ ...picture('l', 200_000, 180), facts: null }]);
  expect(variant?.audio).toEqual([]);
  expect(variant?.codecs).toBeUndefined();
  expect(multivariantPlaylist('live', [picture('l', 1, 180), { ...sound, facts: null }])).not.toContain('CODECS');
});
