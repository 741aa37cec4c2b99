import type { Id, Source, StreamView } from '@jingqi/contract';
import type { types } from 'mediasoup';

/** One source that a participant publishes. */
export interface Stream {
  readonly streamId: string;
  readonly personId: Id;
  readonly name: string;
  readonly source: Source;
  readonly producer: types.Producer;
}

export function streamView({ streamId, personId, name, source, producer }: Stream): StreamView {
  return { streamId, personId, name, source, kind: producer.kind, paused: producer.paused };
}
