import { DomainError, replayDays, type RecordingChange } from '@jingqi/contract';
import type { RecordedPart, RecordingDoc } from './recording.model.ts';

type Changes = Partial<Omit<RecordingDoc, '_id' | 'revision'>>;
interface Step {
  isPossible: boolean;
  changes: Changes;
}

const dayMs = 24 * 3_600_000;
/** What was held past its time is kept this much longer when it is released: a release by mistake can be taken back. */
const afterReleaseMs = dayMs;

/**
 * recording → ready ⇄ withdrawn → removed. Withdrawn is possible on air too and takes the broadcast's HLS off with it.
 * Each step gives the recording as it is then, with the next revision, or throws WRONG_STATE.
 */
export function changed(recording: RecordingDoc, { act, reason }: RecordingChange, now: Date): RecordingDoc {
  const { isPossible, changes } = step(recording, act, reason, now);
  if (!isPossible) throw new DomainError('WRONG_STATE');
  return grown(recording, changes);
}

function step({ state, endedAt, held }: RecordingDoc, act: RecordingChange['act'], reason: string, now: Date): Step {
  const steps: Record<RecordingChange['act'], Step> = {
    withdraw: {
      isPossible: state === 'recording' || state === 'ready',
      changes: { state: 'withdrawn', withdrawnFor: reason },
    },
    restore: {
      isPossible: state === 'withdrawn',
      changes: { state: endedAt ? 'ready' : 'recording', withdrawnFor: '' },
    },
    hold: {
      isPossible: !held && state !== 'removed',
      changes: { held: true, heldFor: reason, keepUntil: null },
    },
    release: {
      isPossible: held,
      changes: { held: false, heldFor: '', keepUntil: endedAt && keptAtLeast(endedAt, now) },
    },
    remove: {
      isPossible: endedAt !== null && !held && state !== 'removed',
      changes: { state: 'removed', keepUntil: now },
    },
  };
  return steps[act];
}

/** The broadcast is over and its files are counted. The same one when that was done before. */
export function closed(
  recording: RecordingDoc,
  { endedAt, parts, bytes }: { endedAt: Date; parts: RecordedPart[]; bytes: number },
): RecordingDoc {
  if (recording.endedAt) return recording;
  return grown(recording, {
    state: recording.state === 'recording' ? 'ready' : recording.state,
    endedAt,
    parts,
    bytes,
    durationMs: lengthOf(parts),
    keepUntil: recording.held ? null : keptUntil(endedAt),
  });
}

/** Gone for good; its files follow. */
export function removed(recording: RecordingDoc, now: Date): RecordingDoc {
  return grown(recording, { state: 'removed', keepUntil: now });
}

/** Whether the files have to go, as it was owed at `revision`: what was decided since counts, not what was meant then. */
export function isDue(recording: RecordingDoc, revision: number, now: Date): boolean {
  const { state, held, keepUntil, place } = recording;
  // Begun before, and stopped in the middle.
  if (state === 'removed') return place !== 'none';
  return recording.revision === revision && !held && keepUntil !== null && keepUntil <= now;
}

/** Whether there is something to watch again: from the broadcast's end on, not only once the recording is closed. */
export function isWatchable(recording: Pick<RecordingDoc, 'state'> | null, hasEnded: boolean): boolean {
  return recording?.state === 'ready' || (recording?.state === 'recording' && hasEnded);
}

/** What `Event.replay` says once the recording is counted; it may have been announced before. */
export function isAnnounced({ state, durationMs }: RecordingDoc): boolean {
  return state === 'ready' && durationMs > 0;
}

/** Length in ms. */
export function lengthOf(parts: readonly RecordedPart[]): number {
  const last = parts.at(-1);
  return last ? last.offsetMs + last.durationMs : 0;
}

function keptUntil(endedAt: Date): Date {
  return new Date(endedAt.getTime() + replayDays * dayMs);
}

function keptAtLeast(endedAt: Date, now: Date): Date {
  return new Date(Math.max(keptUntil(endedAt).getTime(), now.getTime() + afterReleaseMs));
}

function grown(recording: RecordingDoc, changes: Changes): RecordingDoc {
  return { ...recording, ...changes, revision: recording.revision + 1 };
}
