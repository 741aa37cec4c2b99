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
const standings = new Recent<HlsStanding | null>({
  read,
  maxAgeMs: 900,
  staleMs: 10 * 60_000,
  // Addresses that were made up must not push out those that are watched.
  isKept: (standing) => standing !== null,
});

async function read(eventId: Id): Promise<HlsStanding | null> {
  const fields = { guestsAllowed: 1, publishedAt: 1 };
  const event = await Event.findById(eventId, fields).lean<Pick<EventDoc, 'guestsAllowed' | 'publishedAt'>>();
  if (!event?.publishedAt) return null;
  const [stage, recording] = await Promise.all([hlsStageOf(eventId), recordingStanding(eventId)]);
  return { guestsAllowed: event.guestsAllowed, stage, recording };
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
