import { describe, expect, test } from 'vitest';
import { judgeMeeting, verdictOf, withSample } from './attendance.policy.ts';
import { noEvidence, type PartyEvidence } from './evidence.model.ts';

const minute = 60_000;
type Signs = Parameters<typeof verdictOf>[0];
const nothing: Signs = { beats: 0, poorBeats: 0, mediaMs: 0, brokenMs: 0 };
const talked: Signs = { beats: 120, poorBeats: 2, mediaMs: 9 * minute, brokenMs: 0 };
const silent: Signs = { beats: 120, poorBeats: 0, mediaMs: 0, brokenMs: 0 };

describe('verdictOf: never from one signal alone', () => {
  test.each<[string, Signs, ReturnType<typeof verdictOf>]>([
    ['neither socket nor media', nothing, 'absent'],
    ['socket, no media', silent, 'presentWithoutMedia'],
    ['one beat, no media', { ...nothing, beats: 1 }, 'presentWithoutMedia'],
    ['media, but no beat came through', { ...nothing, mediaMs: minute }, 'present'],
    ['both', talked, 'present'],
    ['a short break', { ...talked, brokenMs: minute - 1 }, 'present'],
    ['media began and broke off for long', { ...talked, brokenMs: minute }, 'networkTrouble'],
    ['half of the beats tell of a bad link, and no media came', { ...silent, poorBeats: 60 }, 'networkTrouble'],
    ['a bad link all the time, with media', { ...talked, poorBeats: 120 }, 'networkTrouble'],
    ['two bad beats of two say nothing', { ...nothing, beats: 2, poorBeats: 2 }, 'presentWithoutMedia'],
    ['a break that no media preceded is none', { ...silent, brokenMs: minute }, 'presentWithoutMedia'],
  ])('%s', (_, signs, expected) => {
    expect(verdictOf(signs)).toBe(expected);
  });
});

describe('judgeMeeting', () => {
  const judge = (investor: Signs, enterprise: Signs, togetherMs = 0, hasBothCards = false) => {
    const { state, lostWhy } = judgeMeeting({
      evidence: { investor, enterprise, togetherMs },
      expectedBeats: 120,
      hasBothCards,
    });
    return lostWhy ?? state;
  };
  test.each<[string, Parameters<typeof judge>, string]>([
    ['a minute together', [talked, talked, minute], 'held'],
    ['a minute together over a bad link', [{ ...talked, brokenMs: 2 * minute }, talked, minute], 'held'],
    ['not quite a minute', [talked, talked, minute - 1], 'tooShort'],
    ['both there by socket and both cards filled', [silent, silent, 0, true], 'held'],
    ['both there by socket, one card missing', [silent, silent, 0, false], 'noMedia'],
    ['both cards, but one was hardly there', [silent, { ...silent, beats: 59 }, 0, true], 'noMedia'],
    ['nobody came', [nothing, nothing], 'bothAbsent'],
    ['cards alone are no meeting', [nothing, nothing, 0, true], 'bothAbsent'],
    ['the investor waited', [talked, nothing], 'enterpriseAbsent'],
    ['the enterprise waited, without a camera', [nothing, silent], 'investorAbsent'],
    ['the network of one', [talked, { ...silent, poorBeats: 100 }], 'networkTrouble'],
    ['one without media', [talked, silent], 'noMedia'],
  ])('%s', (_, [investor, enterprise, togetherMs, cards], expected) => {
    expect(judge(investor, enterprise, togetherMs, cards)).toBe(expected);
  });
});

describe('withSample', () => {
  const now = new Date('2026-11-24T06:00:00Z');
  const here = { ...noEvidence(), beats: 10, lastBeatAt: now };
  const sample = (before: PartyEvidence, counted: { sent: number; received: number } | null) =>
    withSample(before, { counted, elapsedMs: 15_000, now });

  test('bytes either way are picture or sound', () => {
    expect(sample(here, { sent: 0, received: 5_000 }).after).toMatchObject({ mediaMs: 15_000, received: 5_000 });
    expect(sample(here, { sent: 5_000, received: 0 }).hasMedia).toBe(true);
    expect(sample(here, { sent: 999, received: 999 }).hasMedia).toBe(false);
  });
  test('only what came since the latest sample counts', () => {
    const before = { ...here, sent: 5_000, received: 5_000, mediaMs: 15_000 };
    expect(sample(before, { sent: 5_000, received: 5_000 }).hasMedia).toBe(false);
    expect(sample(before, { sent: 6_000, received: 5_000 }).hasMedia).toBe(true);
  });
  test('a new connection begins to count at nothing', () => {
    expect(sample({ ...here, sent: 90_000 }, { sent: 4_000, received: 0 }).hasMedia).toBe(true);
  });
  test.each<[string, Partial<PartyEvidence>, number]>([
    ['switched off on purpose, over a good link', {}, 0],
    ['the link is bad', { isLinkGood: false }, 15_000],
    ['the page fell silent, too', { lastBeatAt: new Date(now.getTime() - 13_000) }, 15_000],
    ['the page fell silent because they left', { lastBeatAt: null, hasLeft: true }, 0],
    ['it had not begun', { isLinkGood: false, mediaMs: 0 }, 0],
  ])('silence: %s', (_, change, brokenMs) => {
    expect(sample({ ...here, mediaMs: minute, ...change }, null).after.brokenMs).toBe(brokenMs);
  });
});
