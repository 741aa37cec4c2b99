import { expect, test } from 'vitest';
import { recordingActs } from './recordingActs.ts';

const endedAt = '2026-11-24T12:59:00.000Z';

test('acts by state', () => {
  expect(recordingActs({ state: 'recording', endedAt: null, held: false })).toEqual(['withdraw', 'hold']);
  expect(recordingActs({ state: 'ready', endedAt, held: false })).toEqual(['withdraw', 'hold', 'remove']);
  expect(recordingActs({ state: 'withdrawn', endedAt, held: false })).toEqual(['restore', 'hold', 'remove']);
  expect(recordingActs({ state: 'removed', endedAt, held: false })).toEqual([]);
});

test('what is held or still recorded is not removed', () => {
  expect(recordingActs({ state: 'ready', endedAt, held: true })).toEqual(['withdraw', 'release']);
  expect(recordingActs({ state: 'withdrawn', endedAt: null, held: false })).toEqual(['restore', 'hold']);
});
