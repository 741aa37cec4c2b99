import { expect, test } from 'vitest';
import { ApiError } from '../../../api/ApiError.ts';
import { replayStateOf } from './replayStateOf.ts';

const now = Date.parse('2026-11-24T13:00:00.000Z');
const event = { state: 'ended', endedAt: '2026-11-24T12:59:00.000Z', replay: false } as const;
const told = { event, hasReplay: false, error: null, now };

test('waiting for it, and having it', () => {
  expect(replayStateOf(told)).toBe('loading');
  expect(replayStateOf({ ...told, hasReplay: true })).toBe('ready');
  expect(replayStateOf({ ...told, event: { ...event, state: 'live', endedAt: null } })).toBe('notOver');
});

test('a recording is waited for while it may still come', () => {
  const error = new ApiError('REPLAY_NOT_READY');
  const old = { ...event, endedAt: '2026-11-20T12:59:00.000Z' };
  expect(replayStateOf({ ...told, error })).toBe('preparing');
  expect(replayStateOf({ ...told, error, event: old })).toBe('none');
  expect(replayStateOf({ ...told, error, event: { ...old, replay: true } })).toBe('preparing');
});

test('taken off or closed, it stays no longer; a lost network takes nothing away', () => {
  const had = { ...told, hasReplay: true };
  expect(replayStateOf({ ...had, error: new ApiError('REPLAY_WITHDRAWN') })).toBe('withdrawn');
  expect(replayStateOf({ ...had, error: new ApiError('SIGN_IN_REQUIRED') })).toBe('signIn');
  expect(replayStateOf({ ...had, error: new ApiError('OFFLINE') })).toBe('ready');
  expect(replayStateOf({ ...told, error: new ApiError('OFFLINE') })).toBe('failed');
});
