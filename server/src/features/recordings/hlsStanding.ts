import { DomainError, type Id } from '@jingqi/contract';
import { Recent } from '../../kit/index.ts';
import { Event, type EventDoc } from '../events/index.ts';
import { hlsStageOf } from '../stage/index.ts';
import type { RecordingDoc } from './recording.model.ts';
import { recordingStanding } from './recordingStanding.ts';

/** What of an event decides who is served what. */
export interface HlsStanding {
  guestsAllowed: boolean;
  /** Whether HLS is on, and when the broadcast ended. */
  stage: { hls: boolean; endedAt: Date | null };
  recording: Pick<RecordingDoc, 'state' | 'place'> | null;
}

/** A second old at most, so that requests for segments ask no database; while that is away, what was known goes on. */
const standings = new Recent<HlsStanding | null>({ read, maxAgeMs: 900, staleMs: 10 * 60_000 });

async function read(eventId: Id): Promise<HlsStanding | null> {
  const [event, stage, recording] = await Promise.all([
    Event.findById(eventId, { guestsAllowed: 1, publishedAt: 1 }).lean<
      Pick<EventDoc, 'guestsAllowed' | 'publishedAt'>
    >(),
    hlsStageOf(eventId),
    recordingStanding(eventId),
  ]);
  return event?.publishedAt ? { guestsAllowed: event.guestsAllowed, stage, recording } : null;
}

/** Throws NOT_FOUND for an event that is not public. */
export async function hlsStanding(eventId: Id): Promise<HlsStanding> {
  const standing = await standings.get(eventId);
  if (!standing) throw new DomainError('NOT_FOUND');
  return standing;
}

/** Throws REPLAY_WITHDRAWN, HLS_OFF when nothing of the event may be played now, be it live or kept. */
export function requirePlayable({ stage, recording }: HlsStanding): void {
  if (recording?.state === 'withdrawn' || recording?.state === 'removed') throw new DomainError('REPLAY_WITHDRAWN');
  if (!stage.hls && stage.endedAt === null) throw new DomainError('HLS_OFF');
}
