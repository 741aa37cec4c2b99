import { describe, expect, test } from 'vitest';
import { linkSample, type LinkSample } from './linkSample.ts';
import { qualityOf } from './qualityOf.ts';

const zero: LinkSample = { received: 0, lost: 0, frames: 0, cameras: 1, sentLoss: null, roundTripMs: 20 };
const after = (change: Partial<LinkSample>, score: number | null = 10) =>
  qualityOf({ before: zero, after: { ...zero, received: 1_000, frames: 50, ...change }, elapsedMs: 2_000, score });

describe('qualityOf', () => {
  test('25 frames a second without loss are good', () => expect(after({})).toBe('good'));
  test.each([
    ['a little loss', { lost: 40 }, 'fair'],
    ['much loss', { lost: 200 }, 'poor'],
    ['a long way', { roundTripMs: 400 }, 'fair'],
    ['few frames', { frames: 14 }, 'fair'],
    ['a still picture', { frames: 2 }, 'poor'],
    ['loss on my way up', { sentLoss: 0.1 }, 'poor'],
  ] as const)('%s', (_, change, quality) => expect(after(change)).toBe(quality));
  test('the node’s score counts', () => expect([after({}, 6), after({}, 2)]).toEqual(['fair', 'poor']));
  test('sound alone has no frames to miss', () => {
    const before = { ...zero, cameras: 0 };
    expect(qualityOf({ before, after: { ...before, received: 90 }, elapsedMs: 2_000, score: null })).toBe('good');
  });
  test('nothing flows: unknown', () => expect(after({ received: 0, frames: 0 })).toBe('unknown'));
  test('after a rebuild counters begin anew, and no loss is invented', () => {
    const before = { ...zero, received: 5_000, lost: 90, cameras: 2 };
    expect(qualityOf({ before, after: { ...zero, received: 6_000, frames: 20 }, elapsedMs: 2_000, score: 10 })).toBe(
      'good',
    );
  });
});

test('linkSample sums the browser’s rows', () => {
  const rows = [
    { type: 'inbound-rtp', trackIdentifier: 'c', packetsReceived: 10, packetsLost: 1, framesDecoded: 7 },
    { type: 'inbound-rtp', trackIdentifier: 's', packetsReceived: 5, packetsLost: 0, framesDecoded: 3 },
    { type: 'candidate-pair', state: 'succeeded', currentRoundTripTime: 0.02 },
    { type: 'remote-inbound-rtp', fractionLost: 0.01, roundTripTime: 0.05 },
  ];
  expect(linkSample(rows, new Set(['c']))).toEqual({
    received: 15,
    lost: 1,
    frames: 7,
    cameras: 1,
    sentLoss: 0.01,
    roundTripMs: 50,
  });
});
