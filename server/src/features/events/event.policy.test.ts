import { EventState, newId } from '@jingqi/contract';
import { describe, expect, test } from 'vitest';
import { canSeeEvent } from './event.audience.ts';
import { requireDistinctCues, requireEditable, requireMove, requirePublishable } from './event.policy.ts';

const now = new Date('2026-11-25T11:00:00Z');
const minutes = (n: number): Date => new Date(now.getTime() + n * 60_000);
const whole = {
  startsAt: minutes(30),
  endsAt: minutes(90),
  runOfShow: [{ id: newId(), kind: 'talk', title: '政策解读', minutes: 40 } as const],
  host: { name: '张建国', office: '市经济和信息化局', title: '' },
};
const refusedField = (change: Partial<typeof whole>): unknown => {
  try {
    requirePublishable({ ...whole, ...change }, now);
    return null;
  } catch (error) {
    return (error as { details: { fields: unknown[] } }).details.fields[0];
  }
};

describe('event policy', () => {
  test('an event goes one way', () => {
    const allowed = ['draft>published', 'draft>cancelled', 'published>live', 'published>cancelled', 'live>ended'];
    const tried = EventState.options.flatMap((from) => EventState.options.map((to) => [from, to] as const));
    const passed = tried.filter(([from, to]) => {
      try {
        requireMove(from, to);
        return true;
      } catch {
        return false;
      }
    });
    expect(passed.map((move) => move.join('>'))).toEqual(expect.arrayContaining(allowed));
    expect(passed).toHaveLength(allowed.length);
  });

  test('what is over is not edited', () => {
    for (const state of ['ended', 'cancelled'] as const) expect(() => requireEditable(state)).toThrow('WRONG_STATE');
    for (const state of ['draft', 'published', 'live'] as const) expect(() => requireEditable(state)).not.toThrow();
  });

  test('an event that starts in the future or began within the hour may be published', () => {
    expect(refusedField({})).toBeNull();
    expect(refusedField({ startsAt: minutes(-60) })).toBeNull();
    expect(refusedField({ startsAt: minutes(-61) })).toEqual({ path: 'startsAt', problem: 'inThePast' });
    expect(refusedField({ startsAt: minutes(-50), endsAt: minutes(0) })).toEqual({
      path: 'endsAt',
      problem: 'inThePast',
    });
  });

  test('one without host or run of show may not', () => {
    expect(refusedField({ runOfShow: [] })).toEqual({ path: 'runOfShow', problem: 'missing' });
    expect(refusedField({ host: { ...whole.host, name: '' } })).toEqual({ path: 'host', problem: 'missing' });
    expect(refusedField({ host: { ...whole.host, office: '' } })).toEqual({ path: 'host', problem: 'missing' });
  });

  test('items of the run of show have ids of their own', () => {
    const id = newId();
    expect(() => requireDistinctCues([{ id }, { id: newId() }])).not.toThrow();
    expect(() => requireDistinctCues([{ id }, { id }])).toThrow('INVALID_INPUT');
  });

  test('before it is published only staff may know of it', () => {
    const seers = [null, 'guest', 'sme', 'official', 'moderator', 'operator'] as const;
    expect(seers.filter((role) => canSeeEvent({ publishedAt: null }, role))).toEqual(['moderator', 'operator']);
    expect(seers.filter((role) => canSeeEvent({ publishedAt: now }, role))).toHaveLength(seers.length);
  });
});
