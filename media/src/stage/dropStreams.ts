import type { Source } from '@jingqi/contract';
import type { Participant } from './Participant.ts';
import { showStreamsToAll } from './showStreams.ts';
import type { Stream } from './Stream.ts';

/** Ends streams of a participant (all, or those of some sources) and tells those who saw them. Returns what ended. */
export function dropStreams(
  participant: Participant,
  sources: readonly Source[] = [...participant.published.keys()],
): Stream[] {
  const dropped = sources.flatMap((source) => participant.published.get(source) ?? []);
  for (const { source, streamId, producer } of dropped) {
    participant.published.delete(source);
    participant.stage.streams.delete(streamId);
    producer.close();
  }
  if (dropped.length > 0) showStreamsToAll(participant.stage);
  return dropped;
}
