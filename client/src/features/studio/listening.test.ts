import { expect, it } from 'vitest';
import { isSilent, listen, silentAfterMs } from './listening.ts';

it('takes a pause for a pause and a dead microphone for a dead one', () => {
  let listening = listen({ heardAt: 0 }, 0.2, true, 1_000);
  listening = listen(listening, 0, true, 3_000);
  expect(isSilent(listening, 3_000)).toBe(false);
  expect(isSilent(listening, 1_000 + silentAfterMs)).toBe(true);
  listening = listen(listening, 0.01, true, 9_500);
  expect(isSilent(listening, 9_500)).toBe(false);
});

it('does not complain of a microphone that was muted on purpose', () => {
  const listening = listen({ heardAt: 0 }, 0, false, 60_000);
  expect(isSilent(listening, 60_000)).toBe(false);
});
