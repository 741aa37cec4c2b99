import { DomainError, type SignalInput, type SignalOutput } from '@jingqi/contract';
import { mediaCall } from './mediaCall.ts';
import type { Participant } from './Participant.ts';
import { showStreamsToAll } from './showStreams.ts';

/** Viewers joining together ask for a key frame together; the publisher makes at most one in this time, in ms. */
const keyFrameRequestDelay = 500;

/** Throws FORBIDDEN without the right to this source, CONFLICT when it is published already, NOT_FOUND, INVALID_INPUT. */
export async function publishStream(
  participant: Participant,
  { transportId, source, rtpParameters, paused }: SignalInput<'stream:publish'>,
): Promise<SignalOutput<'stream:publish'>> {
  checkMayPublish(participant, source);
  const transport = participant.transport(transportId, 'send');
  const kind = source === 'microphone' ? 'audio' : 'video';
  const producer = await mediaCall(() =>
    transport.produce({ kind, rtpParameters, paused, ...(kind === 'video' ? { keyFrameRequestDelay } : {}) }),
  );
  try {
    // The scene may have changed, or the stage been restarted, while the worker was asked.
    if (producer.closed || participant.gone) throw new DomainError('MEDIA_UNAVAILABLE');
    checkMayPublish(participant, source);
  } catch (error) {
    producer.close();
    throw error;
  }
  const stream = { streamId: producer.id, personId: participant.personId, name: participant.name, source, producer };
  participant.published.set(source, stream);
  participant.stage.streams.set(stream.streamId, stream);
  showStreamsToAll(participant.stage);
  return { streamId: stream.streamId };
}

function checkMayPublish(participant: Participant, source: SignalInput<'stream:publish'>['source']): void {
  if (!participant.rights.publish.includes(source)) throw new DomainError('FORBIDDEN');
  if (participant.published.has(source)) throw new DomainError('CONFLICT');
}
