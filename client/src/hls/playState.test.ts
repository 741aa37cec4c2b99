import { describe, expect, it } from 'vitest';
import { isLeftBehind, playState } from './playState.ts';

const fine = { refusal: null, hasPicture: true, hasEnded: false, standsMs: 0 };

describe('playState', () => {
  it.each([
    ['playing', {}],
    ['playing', { standsMs: 399 }],
    ['waiting', { standsMs: 400 }],
    ['stalled', { standsMs: 4_000 }],
    ['loading', { hasPicture: false, standsMs: 60_000 }],
    ['ended', { hasEnded: true, standsMs: 5_000 }],
    ['refused', { refusal: 'gone', hasPicture: false }],
    ['refused', { refusal: 'expired', hasEnded: true }],
  ] as const)('is %s with %j', (state, seen) => expect(playState({ ...fine, ...seen })).toBe(state));
});

describe('isLeftBehind', () => {
  it.each([
    [true, { isAtEdge: true, position: 10, edge: 20 }],
    [true, { isAtEdge: true, position: 15, edge: 20 }],
    [false, { isAtEdge: true, position: 16, edge: 20 }],
    [false, { isAtEdge: false, position: 10, edge: 1_000 }],
    [false, { isAtEdge: true, position: 10, edge: null }],
  ])('is %j at %j', (is, at) => expect(isLeftBehind(at)).toBe(is));
});
