import { expect } from 'vitest';
import { makeVisitor, type TestApp } from '../../testing/index.ts';

/**
 * Somebody who comes to the home page again and again while others are rough: `ends` resolves after the last answer and
 * says how often they were served. Fails when they once were not.
 */
export function watchBystander(app: TestApp): { ends: () => Promise<number> } {
  const over = new AbortController();
  const answers: number[] = [];
  const walk = (async () => {
    do {
      answers.push((await makeVisitor(app).fetch('/api/home', { signal: AbortSignal.timeout(10_000) })).status);
    } while (!over.signal.aborted);
  })();
  return {
    ends: async () => {
      over.abort();
      await walk;
      expect(new Set(answers)).toEqual(new Set([200]));
      return answers.length;
    },
  };
}
