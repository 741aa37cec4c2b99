import type { Rendition } from '@jingqi/contract';
import type { InitFacts } from './initBoxes.ts';

/** A rendition as it was measured. `peak`, `average`: bits a second. */
export interface Measured {
  rendition: Rendition;
  peak: number;
  average: number;
  facts: InitFacts | null;
}

/** The multivariant playlist (RFC 8216 §4.3.4): one stream a layer, lowest first, all with the one sound if there is any. */
export function multivariantPlaylist(kind: 'live' | 'replay', measured: readonly Measured[]): string {
  const sound = measured.find(({ rendition }) => rendition === 'sound');
  const pictures = measured.filter(({ rendition }) => rendition !== 'sound');
  return [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    '#EXT-X-INDEPENDENT-SEGMENTS',
    ...(sound
      ? [
          `#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="现场声",LANGUAGE="zh",DEFAULT=YES,AUTOSELECT=YES,URI="${kind}-sound.m3u8"`,
        ]
      : []),
    ...pictures.flatMap((picture) => [streamOf(picture, sound), `${kind}-${picture.rendition}.m3u8`]),
    '',
  ].join('\n');
}

function streamOf(picture: Measured, sound: Measured | undefined): string {
  const codecs = [picture, ...(sound ? [sound] : [])].map(({ facts }) => facts?.codec);
  const { resolution } = picture.facts ?? { resolution: null };
  const attributes = [
    `BANDWIDTH=${Math.ceil(picture.peak + (sound?.peak ?? 0))}`,
    `AVERAGE-BANDWIDTH=${Math.ceil(picture.average + (sound?.average ?? 0))}`,
    // All or none: a player would believe that one is missing.
    ...(codecs.every((codec) => codec !== undefined) ? [`CODECS="${codecs.join(',')}"`] : []),
    ...(resolution ? [`RESOLUTION=${resolution.width}x${resolution.height}`] : []),
    ...(sound ? ['AUDIO="sound"'] : []),
  ];
  return `#EXT-X-STREAM-INF:${attributes.join(',')}`;
}
