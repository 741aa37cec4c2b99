import type { StreamView } from '@jingqi/contract';
import type { Participant } from './Participant.ts';
import { mayReceive } from './rights.ts';
import type { Stage } from './Stage.ts';
import { streamView } from './Stream.ts';

/** What this participant may receive now. */
export function visibleStreams(participant: Participant): StreamView[] {
  const { stage, personId } = participant;
  const { view } = participant.rights;
  return [...stage.streams.values()]
    .filter((stream) => stream.personId !== personId && mayReceive(view, stream.personId, stage.scene))
    .map(streamView);
}

/** Tells the participant the difference between what it knows and what it may receive, and stops what it may not. */
export function showStreams(participant: Participant): void {
  if (!participant.joined) return;
  const now = new Map(visibleStreams(participant).map((stream) => [stream.streamId, stream]));
  for (const streamId of participant.shown) if (!now.has(streamId)) hide(participant, streamId);
  for (const stream of now.values()) {
    if (participant.shown.has(stream.streamId)) continue;
    participant.shown.add(stream.streamId);
    participant.tell('stream:added', { stream });
  }
}

export function showStreamsToAll(stage: Stage): void {
  for (const participant of stage.participants.values()) showStreams(participant);
}

function hide(participant: Participant, streamId: string): void {
  participant.shown.delete(streamId);
  for (const consumer of participant.consumers.values())
    if (consumer.producerId === streamId) closeConsumer(participant, consumer.id);
  participant.tell('stream:removed', { streamId });
}

/** One fewer of mine; none if it was gone already. */
export function closeConsumer(participant: Participant, consumerId: string): void {
  participant.consumers.get(consumerId)?.close();
  participant.consumers.delete(consumerId);
}
