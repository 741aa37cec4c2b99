import { countdownMs, DomainError, newId, seatKeptMs } from '@jingqi/contract';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newSeat } from './newSeat.ts';
import { sceneOf } from './scene.ts';
import * as seat from './seat.policy.ts';
import { idleStage, noMarks, type Setting } from './setting.ts';
import * as stage from './stage.policy.ts';
import { stageView } from './stage.view.ts';

const eventId = newId();
const [host, speaker, other] = [newId(), newId(), newId()];
const cues = [
  { id: newId(), title: '暖场' },
  { id: newId(), title: '政策解读' },
];
const start = new Date('2026-11-24T11:00:00.000Z');
const after = (ms: number): Date => new Date(start.getTime() + ms);

function refusal(rule: () => unknown): string | undefined {
  try {
    rule();
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

const empty: Setting = { stage: idleStage(eventId), seats: [] };
const seated = seat.giveSeat(
  empty,
  newSeat(eventId, host, { role: 'host', name: '张建国', office: '市经济和信息化局' }, start),
);
const ready = seat.setReady(seat.setPresent(seated, host, true, start), host, true, noMarks);
const counting = stage.beginCountdown(ready, { operator: false, personId: host }, start);
const live = stage.goLive(counting, cues[0] ?? null, after(countdownMs));

describe('calling off', () => {
  test('ends what has not begun, also in the countdown, with nobody on air; what is on air is ended otherwise', () => {
    for (const setting of [empty, ready, counting]) {
      const over = stage.callOff(setting, after(1_000));
      expect(over.stage).toMatchObject({ state: 'ended', liveAt: null, endedAt: after(1_000) });
      expect(over.seats.some(({ onAir }) => onAir)).toBe(false);
      expect(sceneOf(over.stage, over.seats)).toMatchObject({ open: false, members: {} });
      expect(stage.callOff(over, after(2_000))).toBe(over);
      expect(stage.isDue(over.stage, after(countdownMs * 2))).toBe(false);
    }
    expect(refusal(() => stage.callOff(live, after(countdownMs)))).toBe('WRONG_STATE');
  });
});

describe('the countdown', () => {
  test('a host who is present and ready starts it and is on air when it ends', () => {
    expect(counting.stage).toMatchObject({ state: 'countdown', liveAt: after(countdownMs), version: 2 });
    expect(counting.seats[0]?.onAir).toBe(true);
  });

  test('a host who is not ready, not present, or somebody else may not', () => {
    const absent = seat.setPresent(ready, host, false, start);
    const unready = seat.setReady(ready, host, false, noMarks);
    for (const setting of [absent, unready]) {
      expect(refusal(() => stage.beginCountdown(setting, { operator: false, personId: host }, start))).toBe(
        'WRONG_STATE',
      );
    }
    expect(refusal(() => stage.beginCountdown(ready, { operator: false, personId: other }, start))).toBe('WRONG_STATE');
  });

  test('an operator may without a host, who then has a minute to come', () => {
    const forced = stage.beginCountdown(seated, { operator: true, personId: other }, after(seatKeptMs * 2));
    expect(forced.seats[0]).toMatchObject({ onAir: true, present: false, absentSince: after(seatKeptMs * 2) });
  });

  test('does not end early, and can be stopped until it does', () => {
    expect(stage.goLive(counting, null, after(countdownMs - 1))).toBe(counting);
    expect(stage.holdCountdown(counting).stage).toMatchObject({ state: 'idle', liveAt: null });
    expect(stage.holdCountdown(counting).seats[0]?.onAir).toBe(false);
    expect(refusal(() => stage.holdCountdown(live))).toBe('WRONG_STATE');
  });
});

describe('on air', () => {
  test('the first item of the run of show starts with the broadcast', () => {
    expect(live.stage).toMatchObject({ state: 'live', cueId: cues[0]?.id, cueStartedAt: after(countdownMs) });
  });

  test('goes to an item of this run of show only', () => {
    const next = stage.goToCue(live, cues[1]?.id ?? '', cues, after(60_000));
    expect(next.stage).toMatchObject({ cueId: cues[1]?.id, cueStartedAt: after(60_000) });
    expect(stage.goToCue(next, cues[0]?.id ?? '', cues, after(90_000)).stage.cues).toEqual([
      { cueId: cues[0]?.id, title: '暖场', at: after(countdownMs) },
      { cueId: cues[1]?.id, title: '政策解读', at: after(60_000) },
      { cueId: cues[0]?.id, title: '暖场', at: after(90_000) },
    ]);
    expect(refusal(() => stage.goToCue(live, newId(), cues, start))).toBe('NOT_FOUND');
    expect(refusal(() => stage.goToCue(counting, cues[1]?.id ?? '', cues, start))).toBe('WRONG_STATE');
  });

  test('an announcement and a slate come and go', () => {
    const id = newId();
    const shown = stage.announce(live, { id, text: '五分钟后开始答疑' }, start);
    expect(shown.stage.announcement).toEqual({ id, text: '五分钟后开始答疑', at: start });
    expect(stage.announce(shown, { id, text: '' }, start).stage.announcement).toBeNull();
    expect(stage.setSlate(live, '稍候').stage.slate).toBe('稍候');
    expect(stage.setSlate(stage.setSlate(live, '稍候'), '').stage.slate).toBeNull();
  });

  test('the end is for good', () => {
    const over = stage.endBroadcast(live, after(3_600_000));
    expect(over.stage).toMatchObject({ state: 'ended', endedAt: after(3_600_000) });
    expect(sceneOf(over.stage, over.seats)).toMatchObject({ open: false, live: false, members: {} });
    expect(refusal(() => stage.beginCountdown(over, { operator: true, personId: host }, start))).toBe('WRONG_STATE');
    expect(refusal(() => stage.announce(over, { id: newId(), text: 'x' }, start))).toBe('WRONG_STATE');
  });
});

test('a command sent twice changes nothing the second time', () => {
  expect(stage.beginCountdown(counting, { operator: false, personId: host }, after(1_000))).toBe(counting);
  expect(stage.holdCountdown(ready)).toBe(ready);
  expect(stage.goLive(live, null, after(9_000))).toBe(live);
  expect(stage.goToCue(live, cues[0]?.id ?? '', cues, after(9_000))).toBe(live);
  const over = stage.endBroadcast(live, start);
  expect(stage.endBroadcast(over, after(1))).toBe(over);
});

const people = fc.constantFrom(host, speaker, other);
const rule = fc.oneof(
  people.map((personId) => (s: Setting, now: Date) => stage.beginCountdown(s, { operator: false, personId }, now)),
  fc.constant((s: Setting, now: Date) => stage.beginCountdown(s, { operator: true, personId: other }, now)),
  fc.constant((s: Setting) => stage.holdCountdown(s)),
  fc.constant((s: Setting, now: Date) => stage.goLive(s, cues[0] ?? null, now)),
  // Rare, or every sequence ends at once.
  fc.integer({ min: 0, max: 9 }).map((n) => (s: Setting, now: Date) => (n === 0 ? stage.endBroadcast(s, now) : s)),
  fc.nat(2).map((n) => (s: Setting, now: Date) => stage.goToCue(s, cues[n]?.id ?? newId(), cues, now)),
  fc.constantFrom('', '公告').map((text) => (s: Setting, now: Date) => stage.announce(s, { id: eventId, text }, now)),
  fc.constantFrom('', '稍候').map((text) => (s: Setting) => stage.setSlate(s, text)),
  fc.tuple(people, fc.constantFrom('host', 'speaker')).map(
    ([personId, role]) =>
      (s: Setting, now: Date) =>
        seat.giveSeat(
          s,
          newSeat(eventId, personId, { role: role === 'host' ? 'host' : 'speaker', name: 'n', office: 'o' }, now),
        ),
  ),
  people.map((personId) => (s: Setting) => seat.takeSeat(s, personId)),
  fc.tuple(people, fc.boolean()).map(
    ([personId, onAir]) =>
      (s: Setting) =>
        seat.setOnAir(s, personId, onAir),
  ),
  fc.tuple(people, fc.boolean()).map(
    ([personId, is]) =>
      (s: Setting) =>
        seat.setReady(s, personId, is, noMarks),
  ),
  fc.tuple(people, fc.boolean()).map(
    ([personId, present]) =>
      (s: Setting, now: Date) =>
        seat.setPresent(s, personId, present, now),
  ),
  fc.constant((s: Setting, now: Date) => seat.freeSeats(s, now)),
);
const moves = ['idle', 'countdown', 'live', 'ended'].map((state) => `${state}>${state}`);
moves.push('idle>countdown', 'countdown>idle', 'countdown>live', 'live>ended');

/** What viewers and the media node know of a setting, without its number. */
function outside({ stage: doc, seats }: Setting): string {
  return JSON.stringify([
    { ...stageView(doc, seats), version: 0 },
    { ...sceneOf(doc, seats), version: 0 },
  ]);
}

function isLegal({ stage: doc, seats }: Setting): boolean {
  const isRunning = doc.state === 'countdown' || doc.state === 'live';
  const hasAired = doc.state === 'live' || doc.state === 'ended';
  return (
    (doc.state === 'idle') === (doc.liveAt === null) &&
    (doc.state === 'ended') === (doc.endedAt !== null) &&
    (doc.cueId !== null) === hasAired &&
    (isRunning || seats.every(({ onAir }) => !onAir)) &&
    new Set(seats.map(({ personId }) => personId)).size === seats.length
  );
}

test(
  'no sequence of commands reaches an illegal state, and each visible change has a greater version',
  { timeout: 60_000 },
  () => {
    const step = fc.tuple(rule, fc.constantFrom(0, 1_000, countdownMs, 26_000, seatKeptMs + 1));
    const reached = new Set<string>();
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 60, size: 'max' }), (steps) => {
        let setting = empty;
        let now = start;
        for (const [apply, ms] of steps) {
          now = new Date(now.getTime() + ms);
          let next = setting;
          refusal(() => {
            next = apply(setting, now);
          });
          reached.add(next.stage.state);
          if (!isLegal(next)) throw new Error(`illegal: ${JSON.stringify(next)}`);
          expect(moves).toContain(`${setting.stage.state}>${next.stage.state}`);
          const grew = next.stage.version - setting.stage.version;
          const isSeen = outside(next) !== outside(setting);
          expect(isSeen ? [1] : [0, 1]).toContain(grew);
          setting = next;
        }
      }),
      { numRuns: 1_000 },
    );
    expect([...reached].toSorted()).toEqual(['countdown', 'ended', 'idle', 'live']);
  },
);
