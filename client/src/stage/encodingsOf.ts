import { cameraLayers, type PictureCodec, type Source } from '@jingqi/contract';
import type { Device, ProducerOptions } from 'mediasoup-client/types';

/** Divisor of the height and highest bit rate of each camera layer: 180p, 360p, 720p. */
const layers = { l: [4, 150_000], m: [2, 500_000], h: [1, 1_800_000] } as const;
const screenBitrate = 2_500_000;

type Encoding = Pick<ProducerOptions, 'encodings' | 'codecOptions' | 'codec'>;
type Codecs = Device['rtpCapabilities']['codecs'];

/**
 * How a source is encoded: camera in three layers, screen in one, microphone as speech that bears loss. A browser without
 * the wanted codec sends VP8.
 */
export function encodingsOf(source: Source, wanted: PictureCodec, codecs: Codecs): Encoding {
  if (source === 'microphone') return { codecOptions: { opusStereo: false, opusFec: true, opusDtx: true } };
  const codec = named(wanted, codecs) ?? named('VP8', codecs);
  const chosen = codec ? { codec } : {};
  if (source === 'screen')
    return { ...chosen, encodings: [{ maxBitrate: screenBitrate }], codecOptions: { videoGoogleStartBitrate: 1_000 } };
  const temporal = codec?.mimeType.toLowerCase() === 'video/vp8' ? { scalabilityMode: 'L1T3' } : {};
  return {
    ...chosen,
    encodings: cameraLayers.map((rid) => ({
      rid,
      scaleResolutionDownBy: layers[rid][0],
      maxBitrate: layers[rid][1],
      ...temporal,
    })),
    codecOptions: { videoGoogleStartBitrate: 1_000 },
  };
}

function named(codec: PictureCodec, codecs: Codecs): NonNullable<Codecs>[number] | undefined {
  return codecs?.find(({ mimeType }) => mimeType.toLowerCase() === `video/${codec.toLowerCase()}`);
}
