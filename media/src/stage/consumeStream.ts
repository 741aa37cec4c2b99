import { cameraLayers, DomainError, RtpParameters, type SignalInput, type SignalOutput } from '@jingqi/contract';
import type { types } from 'mediasoup';
import { limits } from './limits.ts';
import { mediaCall } from './mediaCall.ts';
import type { Participant } from './Participant.ts';
import { plain } from './plain.ts';
import { mayReceive } from './rights.ts';
import { closeConsumer } from './showStreams.ts';
import type { Stream } from './Stream.ts';

/**
 * Begins to receive a stream, standing still until `consumer:resume`.
 * Throws NOT_FOUND for what is not there or not to be seen, INVALID_INPUT when the browser cannot play it, TOO_MANY_REQUESTS.
 */
export async function consumeStream(
  participant: Participant,
  { transportId, streamId, rtpCapabilities }: SignalInput<'stream:consume'>,
): Promise<SignalOutput<'stream:consume'>> {
  const { host, router } = await participant.stage.home();
  const transport = participant.transport(transportId, 'receive');
  const stream = visibleStream(participant, streamId);
  if (participant.consumers.size >= limits.consumers) throw new DomainError('TOO_MANY_REQUESTS');
  if (!router.canConsume({ producerId: streamId, rtpCapabilities })) throw new DomainError('INVALID_INPUT');
  const simulcast = stream.source === 'camera' ? { preferredLayers: { spatialLayer: cameraLayers.length - 1 } } : {};
  const consumer = await mediaCall(() =>
    transport.consume({ producerId: streamId, rtpCapabilities, paused: true, ...simulcast }),
  );
  host.load.consumers += 1;
  consumer.observer.once('close', () => {
    host.load.consumers -= 1;
  });
  try {
    // What was visible may have been taken off air while the worker was asked.
    if (consumer.closed || participant.gone) throw new DomainError('MEDIA_UNAVAILABLE');
    visibleStream(participant, streamId);
  } catch (error) {
    consumer.close();
    throw error;
  }
  follow(participant, consumer);
  return {
    consumerId: consumer.id,
    streamId,
    kind: consumer.kind,
    rtpParameters: plain(RtpParameters, consumer.rtpParameters),
    paused: consumer.producerPaused,
  };
}

function visibleStream(participant: Participant, streamId: string): Stream {
  const { stage, personId, rights } = participant;
  const stream = stage.streams.get(streamId);
  if (!stream || stream.personId === personId || !mayReceive(rights.view, stream.personId, stage.scene))
    throw new DomainError('NOT_FOUND');
  return stream;
}

/** The browser is told how well it goes, so that it can say so in words. */
function follow(participant: Participant, consumer: types.Consumer): void {
  const consumerId = consumer.id;
  participant.consumers.set(consumerId, consumer);
  consumer.on('producerclose', () => closeConsumer(participant, consumerId));
  consumer.on('transportclose', () => participant.consumers.delete(consumerId));
  consumer.on('layerschange', (layers) =>
    participant.tell('consumer:layer', { consumerId, layer: layers?.spatialLayer ?? null }),
  );
  consumer.on('score', ({ score, producerScore }) =>
    participant.tell('consumer:score', { consumerId, score, publisherScore: producerScore }),
  );
}
