import { expect, test } from 'vitest';
import { networkVerdict } from './networkVerdict.ts';

test.each([
  [{ roundTripMs: 40, loss: 0 }, 'ok'],
  [{ roundTripMs: 340, loss: 0 }, 'slow'],
  [{ roundTripMs: 40, loss: 0.2 }, 'slow'],
  [{ roundTripMs: 40, loss: 0.6 }, 'failed'],
  [{ roundTripMs: null, loss: 1 }, 'failed'],
] as const)('%o is %s', (measured, verdict) => expect(networkVerdict(measured)).toBe(verdict));
