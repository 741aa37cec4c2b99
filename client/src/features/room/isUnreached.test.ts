import { describe, expect, it } from 'vitest';
import { isDenied, isUnreached } from './isUnreached.ts';

const nothing = { state: 'connected', quality: 'unknown', streams: [] } as const;
const sent = [{ paused: false }];

describe('isUnreached', () => {
  it.each([
    [true, { state: 'connecting' }, false],
    [true, { streams: sent }, false],
    [false, { streams: sent }, true],
    [false, { streams: sent, quality: 'poor' }, false],
    [false, { streams: [{ paused: true }] }, false],
    [false, {}, false],
    [true, { state: 'reconnecting', streams: sent }, false],
    [false, { state: 'reconnecting', streams: sent }, true],
    [false, { state: 'reconnecting' }, false],
    [false, { state: 'failed' }, false],
  ] as const)('is %j with %j (a picture was shown: %j)', (is, seen, hasPicture) =>
    expect(isUnreached({ ...nothing, ...seen }, hasPicture)).toBe(is),
  );
});

describe('isDenied', () => {
  it.each([
    [true, {}, false],
    [true, { state: 'reconnecting' }, false],
    [false, { isOwed: false }, false],
    [false, { streams: sent }, false],
    [false, { streams: [{ paused: true }] }, false],
    [false, {}, true],
    [false, { state: 'connecting' }, false],
    [false, { state: 'failed' }, false],
  ] as const)('is %j with %j (a picture was shown: %j)', (is, seen, hasPicture) =>
    expect(isDenied({ ...nothing, isOwed: true, ...seen }, hasPicture)).toBe(is),
  );
});
