import { describe, expect, it } from 'vitest';
import { backoffMs, closingMs } from './backoff.ts';

describe('waiting before a new try', () => {
  it('starts short, doubles and stays below 12 s', () => {
    expect([1, 2, 3].map((attempt) => backoffMs(attempt, 0.5))).toEqual([400, 800, 1_600]);
    expect(backoffMs(99, 1)).toBe(12_000);
  });

  it('spreads people out', () => {
    expect(backoffMs(1, 0)).toBeLessThan(backoffMs(1, 1));
    expect([closingMs(0), closingMs(1)]).toEqual([300, 2_000]);
  });
});
