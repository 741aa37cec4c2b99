import type { SignalInput, SignalOutput } from '@jingqi/contract';
import { mediaCall } from './mediaCall.ts';
import type { Participant } from './Participant.ts';
import { closeConsumer } from './showStreams.ts';

/** Lets it run; mediasoup asks the publisher for a key frame. Throws NOT_FOUND. */
export async function resumeConsumer(
  participant: Participant,
  { consumerId }: SignalInput<'consumer:resume'>,
): Promise<SignalOutput<'consumer:resume'>> {
  await mediaCall(() => participant.consumer(consumerId).resume());
  return {};
}

/** Throws NOT_FOUND. */
export async function pauseConsumer(
  participant: Participant,
  { consumerId }: SignalInput<'consumer:pause'>,
): Promise<SignalOutput<'consumer:pause'>> {
  await mediaCall(() => participant.consumer(consumerId).pause());
  return {};
}

/** Throws NOT_FOUND; a stream without layers stays as it is. */
export async function preferLayer(
  participant: Participant,
  { consumerId, layer }: SignalInput<'consumer:prefer'>,
): Promise<SignalOutput<'consumer:prefer'>> {
  const consumer = participant.consumer(consumerId);
  if (consumer.type === 'simulcast') await mediaCall(() => consumer.setPreferredLayers({ spatialLayer: layer }));
  return {};
}

/** One that is gone already is no error: its stream may have ended at the same time. */
export async function stopConsumer(
  participant: Participant,
  { consumerId }: SignalInput<'consumer:close'>,
): Promise<SignalOutput<'consumer:close'>> {
  closeConsumer(participant, consumerId);
  return {};
}
