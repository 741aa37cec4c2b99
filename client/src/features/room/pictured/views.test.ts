import { describe, expect, it } from 'vitest';
import { stageAt } from '../../../realtime/fixtures.ts';
import { viewAt, withView, type PicturedView } from './views.ts';

const view = (at: number, more: Partial<PicturedView['stage']> = {}, onAirIds: string[] = []): PicturedView => ({
  at,
  stage: { ...stageAt(at), state: 'live', ...more },
  onAirIds,
});
const ats = (views: readonly PicturedView[]) => views.map(({ at }) => at);

describe('withView', () => {
  it('keeps the broadcast alone: waiting and counting down belong to no picture', () => {
    const views = [view(1, { state: 'idle' }), view(2, { state: 'countdown' }), view(3), view(4, { slate: '请稍候' })];
    expect(ats(views.reduce(withView, []))).toEqual([3, 4]);
  });

  it('keeps the end, so that the remaining seconds are played before it', () => {
    expect(ats([view(1), view(2, { state: 'ended' })].reduce(withView, []))).toEqual([1, 2]);
  });

  it('adds nothing when nothing of the picture changed, and something when another question is on air', () => {
    const first = view(1);
    const once = withView([], first);
    expect(withView(once, { ...first, at: 5 })).toBe(once);
    expect(ats(withView(once, { ...first, at: 5, onAirIds: ['q'] }))).toEqual([1, 5]);
  });

  it('stays in order when a view is told with an older instant', () => {
    expect(ats([view(9), view(4)].reduce(withView, []))).toEqual([9, 9]);
  });

  it('is bounded', () => {
    const many = Array.from({ length: 2_000 }, (_, at) => view(at));
    const views = many.reduce<readonly PicturedView[]>(withView, []);
    expect([views.length, views.at(-1)?.at]).toEqual([500, 1_999]);
  });

  it('begins anew with another event', () => {
    expect(ats([view(1), view(2, { eventId: 'another' })].reduce(withView, []))).toEqual([2]);
  });
});

describe('viewAt', () => {
  const views = [view(10), view(20), view(30)];
  it.each([
    [9, 10],
    [10, 10],
    [19, 10],
    [20, 20],
    [29, 20],
    [1_000, 30],
    [null, 30],
  ])('at %s it is the view of %i', (instant, at) => expect(viewAt(views, instant)?.at).toBe(at));

  it('is nothing where nothing is known', () => expect(viewAt([], 5)).toBeUndefined());
});
