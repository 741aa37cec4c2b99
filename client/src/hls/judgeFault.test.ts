import { describe, expect, it } from 'vitest';
import { judgeFault, retryMs } from './judgeFault.ts';

describe('judgeFault', () => {
  it.each([
    [410, { refusal: 'gone' }],
    [403, { refusal: 'expired' }],
    [401, { refusal: 'expired' }],
    [404, { trouble: 'notYet' }],
    [0, { trouble: 'offline' }],
    [429, { trouble: 'server' }],
    [500, { trouble: 'server' }],
    [503, { trouble: 'server' }],
  ])('an answer of %i means %j', (status, meaning) => expect(judgeFault({ kind: 'http', status })).toEqual(meaning));

  it('tries again what cannot be decoded, and nothing where there is no player', () => {
    expect(judgeFault({ kind: 'media' })).toEqual({ trouble: 'media' });
    expect(judgeFault({ kind: 'unsupported' })).toEqual({ refusal: 'unsupported' });
  });
});

describe('retryMs', () => {
  it.each([
    [0, 0, 250],
    [0, 1, 500],
    [3, 1, 4_000],
    [50, 1, 8_000],
    [2_000, 0, 4_000],
  ])('after %i failures and luck %d waits %i ms', (failures, luck, ms) =>
    expect(retryMs(failures, () => luck)).toBe(ms),
  );
});
