import { cameraLayers } from '@jingqi/contract';
import type { types } from 'mediasoup';

type Layer = (typeof cameraLayers)[number];

/** The layers of a picture that arrive now, lowest first; a screen has one, which counts as the highest. */
export function liveLayers(producer: Pick<types.Producer, 'type' | 'score'>): Layer[] {
  if (producer.type !== 'simulcast') return ['h'];
  const arriving = new Set(producer.score.filter(({ score }) => score > 0).map(({ encodingIdx }) => encodingIdx));
  return cameraLayers.filter((_, index) => arriving.has(index));
}
