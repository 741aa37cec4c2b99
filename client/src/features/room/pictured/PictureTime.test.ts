import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyView } from '../../../realtime/sessionView.ts';
import { idOf, releasedQuestion, stageAt } from '../../../realtime/fixtures.ts';
import type { EventSessionHandle } from '../../../realtime/index.ts';
import { asPictured } from './asPictured.ts';
import { PictureTime } from './PictureTime.ts';

const live = (version: number) => ({ ...stageAt(version), state: 'live' as const });

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('PictureTime', () => {
  it('shows each view when the picture comes to it, and says so once', async () => {
    const time = new PictureTime();
    const told: (number | undefined)[] = [];
    time.subscribe(() => told.push(time.shown()?.view.stage.version));
    time.learn({ at: 1_000, stage: live(1), onAirIds: [] }, 500);
    let instant: number | null = 1_500;
    vi.setSystemTime(7_000);
    const stop = time.follow(() => instant);
    expect(time.shown()?.lagMs).toBe(6_000);
    time.learn({ at: 3_000, stage: live(2), onAirIds: [] }, 500);
    await vi.advanceTimersByTimeAsync(200);
    expect(told).toEqual([1]);
    instant = 3_000;
    await vi.advanceTimersByTimeAsync(200);
    expect(told.at(-1)).toBe(2);
    stop();
    expect(time.shown()).toBeNull();
  });

  it('shows the newest while no picture is shown', () => {
    const time = new PictureTime();
    time.learn({ at: 1_000, stage: live(1), onAirIds: [] }, 500);
    time.learn({ at: 2_000, stage: { ...live(2), state: 'ended' }, onAirIds: [] }, 500);
    time.follow(() => null);
    expect(time.shown()?.view.stage.state).toBe('ended');
  });

  it('is over when a picture stands for good just before the end', async () => {
    const time = new PictureTime();
    time.learn({ at: 1_000, stage: live(1), onAirIds: [] }, 500);
    time.learn({ at: 9_000, stage: { ...live(2), state: 'ended' }, onAirIds: [] }, 500);
    const stop = time.follow(() => 8_000);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(time.shown()?.view.stage.state).toBe('live');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(time.shown()?.view.stage.state).toBe('ended');
    stop();
  });

  it.each([
    ['live', 'paused by the viewer', { isPaused: true, leftMs: 0 }],
    ['live', 'waiting for data far from the end', { isPaused: false, leftMs: 60_000 }],
    ['ended', 'waiting for data near the end', { isPaused: false, leftMs: 1_000 }],
  ] as const)('is %s after the end for a picture %s', async (state, _words, place) => {
    const time = new PictureTime();
    time.learn({ at: 1_000, stage: live(1), onAirIds: [] }, 500);
    time.learn({ at: 9_000, stage: { ...live(2), state: 'ended' }, onAirIds: [] }, 500);
    const stop = time.follow(
      () => 8_000,
      () => place,
    );
    await vi.advanceTimersByTimeAsync(60_000);
    expect(time.shown()?.view.stage.state).toBe(state);
    stop();
  });

  it('goes by what is true now while the picture of a broadcast that goes on stands', async () => {
    const time = new PictureTime();
    time.learn({ at: 1_000, stage: live(1), onAirIds: [] }, 500);
    time.learn({ at: 9_000, stage: live(2), onAirIds: [] }, 500);
    const stop = time.follow(
      () => 8_000,
      () => ({ isPaused: false, leftMs: 60_000 }),
    );
    expect(time.shown()?.view.stage.version).toBe(1);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(time.shown()?.view.stage.version).toBe(2);
    stop();
  });
});

describe('asPictured', () => {
  it('takes the stage, the clock and the question on air from the picture, and votes and lists from now', () => {
    const questions = [releasedQuestion(1, { onAir: true }), releasedQuestion(2, { votes: 9 })];
    const session = { ...emptyView, stage: live(5), questions, offsetMs: 100 } as unknown as EventSessionHandle;
    const view = { at: 0, stage: live(4), onAirIds: [idOf(2)] };
    const pictured = asPictured(session, { view, lagMs: 6_000 });
    expect([pictured.stage?.version, pictured.offsetMs]).toEqual([4, -5_900]);
    expect(pictured.questions.map(({ id, onAir, votes }) => [id, onAir, votes])).toEqual([
      [idOf(2), true, 9],
      [idOf(1), false, 0],
    ]);
    expect(asPictured(session, null)).toBe(session);
  });
});
