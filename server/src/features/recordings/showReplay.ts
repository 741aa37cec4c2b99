import { DomainError, type ReplayPart } from '@jingqi/contract';
import type { Platform, RouteHandlers } from '../../kit/index.ts';
import { findPublicEvent } from '../events/index.ts';
import { hlsAddressFor } from '../media/index.ts';
import { replayQuestions } from '../questions/index.ts';
import { begunCues } from '../stage/index.ts';
import { chaptersOf } from './chaptersOf.ts';
import { offsetIn } from './offsetIn.ts';
import { partsOf } from './playlistsOf.ts';
import { Recording, type RecordedPart, type RecordingDoc } from './recording.model.ts';
import { isWatchable, lengthOf } from './recording.policy.ts';

/**
 * The replay for whoever might have watched live, from the moment the broadcast is over.
 * Throws NOT_FOUND, SIGN_IN_REQUIRED, REPLAY_NOT_READY, REPLAY_WITHDRAWN.
 */
export const showReplay: RouteHandlers['replay'] = async ({ platform, actor, params: { id } }) => {
  const event = await findPublicEvent(id);
  const { guestsAllowed, runOfShow, endedAt, state } = event;
  const address = hlsAddressFor(platform, { id, guestsAllowed }, actor, 'replay');
  const recording = await watchable(id, state === 'ended');
  const parts = await recorded(platform, recording);
  const durationMs = lengthOf(parts);
  if (durationMs === 0) throw new DomainError('REPLAY_NOT_READY');
  const [begun, { questions, moments }] = await Promise.all([begunCues(id), replayQuestions(id)]);
  return {
    address,
    durationMs,
    parts: parts.map(partView),
    chapters: chaptersOf(parts, begun, runOfShow),
    // What was taken up when the broadcast was over is not in it.
    marks: moments
      .filter(({ at }) => endedAt === null || at <= endedAt)
      .map(({ questionId, at }) => ({ questionId, offsetMs: offsetIn(parts, at) })),
    questions,
    keepUntil: recording.keepUntil?.toISOString() ?? null,
  };
};

async function watchable(eventId: string, hasEnded: boolean): Promise<RecordingDoc> {
  const recording = await Recording.findById(eventId).lean<RecordingDoc>();
  if (recording?.state === 'withdrawn' || recording?.state === 'removed') throw new DomainError('REPLAY_WITHDRAWN');
  if (!recording || !isWatchable(recording, hasEnded)) throw new DomainError('REPLAY_NOT_READY');
  return recording;
}

/** As counted; before that, as the files say now. */
async function recorded(platform: Platform, { _id, endedAt, parts }: RecordingDoc): Promise<RecordedPart[]> {
  if (endedAt) return parts;
  return (await partsOf(platform, _id)).map((part) => ({ ...part, at: new Date(part.at) }));
}

function partView({ at, offsetMs, durationMs }: RecordedPart): ReplayPart {
  return { at: at.toISOString(), offsetMs, durationMs };
}
