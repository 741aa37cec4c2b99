import type { SignalInput, SignalOutput } from '@jingqi/contract';
import { dropStreams } from './dropStreams.ts';
import { mediaCall } from './mediaCall.ts';
import type { Participant } from './Participant.ts';

/** Throws NOT_FOUND for a stream that is not mine. */
export async function muteStream(
  participant: Participant,
  { streamId, muted }: SignalInput<'stream:mute'>,
): Promise<SignalOutput<'stream:mute'>> {
  const { producer } = participant.stream(streamId);
  await mediaCall(() => (muted ? producer.pause() : producer.resume()));
  for (const other of participant.stage.participants.values()) {
    if (other.shown.has(streamId)) other.tell('stream:muted', { streamId, muted });
  }
  return {};
}

/** Throws NOT_FOUND for a stream that is not mine. */
export async function unpublishStream(
  participant: Participant,
  { streamId }: SignalInput<'stream:unpublish'>,
): Promise<SignalOutput<'stream:unpublish'>> {
  dropStreams(participant, [participant.stream(streamId).source]);
  return {};
}
