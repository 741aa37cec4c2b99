import { describe, expect, it } from 'vitest';
import { startPlaying } from './startPlaying.ts';

const named = (name: string): Error => Object.assign(new Error(name), { name });

function element(rule: (muted: boolean) => Error | null) {
  return {
    muted: false,
    async play(): Promise<void> {
      const error = rule(this.muted);
      if (error) throw error;
    },
  };
}

describe('startPlaying', () => {
  it.each([
    ['heard', false, () => null],
    ['silent', true, (muted: boolean) => (muted ? null : named('NotAllowedError'))],
    ['blocked', true, () => named('NotAllowedError')],
    ['heard', false, () => named('AbortError')],
  ] as const)('is %s', async (started, muted, rule) => {
    const video = element(rule);
    expect([await startPlaying(video), video.muted]).toEqual([started, muted]);
  });
});
