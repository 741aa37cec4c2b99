import { DomainError, newId, replayDays, type RecordingChange } from '@jingqi/contract';
import { describe, expect, test } from 'vitest';
import { newRecording } from './beginRecording.ts';
import type { RecordingDoc } from './recording.model.ts';
import { changed, closed, isAnnounced, isDue, isWatchable, removed } from './recording.policy.ts';

const dayMs = 24 * 3_600_000;
const began = new Date('2026-11-24T11:00:00.000Z');
const ended = new Date('2026-11-24T12:30:00.000Z');
const later = (days: number): Date => new Date(ended.getTime() + days * dayMs);
const parts = [{ at: began, offsetMs: 0, durationMs: 90_000 }];

type Act = RecordingChange['act'];
const after = (recording: RecordingDoc, act: Act, now = later(1)): RecordingDoc =>
  changed(recording, { act, reason: `为了${act}`, revision: recording.revision }, now);
const close = (recording: RecordingDoc): RecordingDoc => closed(recording, { endedAt: ended, parts, bytes: 7 });

const recording = newRecording(newId(), began);
const ready = close(recording);
const held = after(ready, 'hold');
const standings: Record<string, RecordingDoc> = {
  'on air': recording,
  'on air, held': after(recording, 'hold'),
  'on air, withdrawn': after(recording, 'withdraw'),
  ready,
  'ready, held': held,
  withdrawn: after(ready, 'withdraw'),
  'withdrawn, held': after(held, 'withdraw'),
  removed: after(ready, 'remove'),
};

function outcome(before: RecordingDoc, act: Act): string {
  try {
    const { state, held, revision } = after(before, act);
    expect(revision).toBe(before.revision + 1);
    return held ? `${state}, held` : state;
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
}

const no = 'WRONG_STATE';
test.for([
  ['on air', 'withdrawn', no, 'recording, held', no, no],
  ['on air, held', 'withdrawn, held', no, no, 'recording', no],
  ['on air, withdrawn', no, 'recording', 'withdrawn, held', no, no],
  ['ready', 'withdrawn', no, 'ready, held', no, 'removed'],
  ['ready, held', 'withdrawn, held', no, no, 'ready', no],
  ['withdrawn', no, 'ready', 'withdrawn, held', no, 'removed'],
  ['withdrawn, held', no, 'ready, held', no, 'withdrawn', no],
  ['removed', no, no, no, no, no],
] as const)('%s: withdraw, restore, hold, release, remove', ([name, ...outcomes]) => {
  const before = standings[name] ?? recording;
  const acts = ['withdraw', 'restore', 'hold', 'release', 'remove'] as const;
  expect(acts.map((act) => outcome(before, act))).toEqual(outcomes);
});

describe('closing', () => {
  test('counts and dates; done again it changes nothing', () => {
    expect(ready).toMatchObject({ state: 'ready', endedAt: ended, durationMs: 90_000, bytes: 7 });
    expect(ready.keepUntil).toEqual(later(replayDays));
    expect(close(ready)).toBe(ready);
  });

  test('what is withdrawn stays so, what is held is kept', () => {
    expect(close(after(recording, 'withdraw'))).toMatchObject({ state: 'withdrawn', durationMs: 90_000 });
    expect(close(after(recording, 'hold'))).toMatchObject({ state: 'ready', keepUntil: null });
  });
});

test('a hold takes the date away; released it is back, but never sooner than a day from then', () => {
  expect(held.keepUntil).toBeNull();
  expect(after(held, 'release').keepUntil).toEqual(later(replayDays));
  expect(after(held, 'release', later(200)).keepUntil).toEqual(later(201));
});

test('the reason is there for as long as what it explains', () => {
  const both = after(held, 'withdraw');
  expect(both).toMatchObject({ heldFor: '为了hold', withdrawnFor: '为了withdraw' });
  expect(after(after(both, 'restore'), 'release')).toMatchObject({ heldFor: '', withdrawnFor: '' });
});

test('it is removed at its date and as it was owed, and gone on with when it was begun', () => {
  const { revision } = ready;
  expect(isDue(ready, revision, later(replayDays))).toBe(true);
  expect(isDue(ready, revision, later(replayDays - 1))).toBe(false);
  expect(isDue(ready, revision - 1, later(99))).toBe(false);
  expect(isDue(held, held.revision, later(99))).toBe(false);
  const gone = removed(ready, later(replayDays));
  expect(isDue(gone, revision, later(replayDays))).toBe(true);
  expect(isDue({ ...gone, place: 'none' }, revision, later(replayDays))).toBe(false);
});

test('it is watched from the end on, not before, and announced once its length is known', () => {
  expect(isWatchable(null, true)).toBe(false);
  expect([false, true].map((hasEnded) => isWatchable(recording, hasEnded))).toEqual([false, true]);
  expect(isWatchable(after(recording, 'withdraw'), true)).toBe(false);
  expect(isWatchable(ready, true)).toBe(true);
  expect([recording, ready, after(ready, 'withdraw'), after(ready, 'remove')].map(isAnnounced)).toEqual([
    false,
    true,
    false,
    false,
  ]);
  expect(isAnnounced(closed(recording, { endedAt: ended, parts: [], bytes: 0 }))).toBe(false);
});
