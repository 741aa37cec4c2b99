import { expect, test } from 'vitest';
import { readList } from './readList.ts';

const head = `#EXTM3U
#EXT-X-VERSION:7
#EXT-X-TARGETDURATION:2
#EXT-X-MEDIA-SEQUENCE:0
#EXT-X-MAP:URI="3-l-init.mp4"
`;
const whole = `${head}#EXTINF:2.000000,
#EXT-X-PROGRAM-DATE-TIME:2026-11-24T16:40:26.282+0000
3-l-00000.m4s
#EXTINF:1.96,
3-l-00001.m4s
`;
const both = [
  { file: '3-l-00000.m4s', seconds: 2 },
  { file: '3-l-00001.m4s', seconds: 1.96 },
];

test('segments with their lengths, and whether more will come', () => {
  expect(readList(whole, 3, 'l')).toEqual({ segments: both, isOver: false });
  expect(readList(`${whole}#EXT-X-ENDLIST\n`, 3, 'l')).toEqual({ segments: both, isOver: true });
  expect(readList(head, 3, 'l')).toEqual({ segments: [], isOver: false });
});

test('half written, wherever it stops, it is read up to its last whole segment', () => {
  for (let length = 0; length < whole.length; length += 1) {
    const { segments } = readList(whole.slice(0, length), 3, 'l');
    expect(segments).toEqual(both.slice(0, segments.length));
    const isFirstWhole = length > whole.indexOf('3-l-00000.m4s') + '3-l-00000.m4s'.length;
    expect(segments).toHaveLength(isFirstWhole ? 1 : 0);
  }
});

test('what is no segment of this run and rendition is never named', () => {
  for (const file of [
    '../../etc/passwd',
    '4-l-00001.m4s',
    '3-m-00001.m4s',
    '3-l-init.mp4.m4s',
    'http://evil.test/a.m4s',
  ])
    expect(readList(`${whole}#EXTINF:2,\n${file}\n#EXTINF:2,\n3-l-00003.m4s\n`, 3, 'l').segments).toEqual(both);
});
