import { DomainError } from '@jingqi/contract';
import { describe, expect, test } from 'vitest';
import { fitsOf } from './fits.policy.ts';
import { expiryOf, isRoomOpen, requireMyAnswer, requireRoom, sideOf } from './meeting.policy.ts';
import { spanIn } from './meeting.messages.ts';
import { dueReminder } from './reminder.policy.ts';

const party = (personId: string) => ({ personId, name: '', organisation: '', title: '', uscc: '' });
const sides = { investor: party('i'), enterprise: party('e') };
const at = (time: string): Date => new Date(`2026-11-24T${time}Z`);
const times = { startsAt: at('12:00:00'), endsAt: at('12:10:00') };

/** Its code; null when it is not refused. */
function refusalOf(ask: () => unknown): string | null {
  try {
    ask();
    return null;
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
}

test.each([
  ['i', 'investor', [], 'investor'],
  ['e', 'sme', [], 'enterprise'],
  ['x', 'operator', [], null],
  ['x', 'operator', ['investor'], null],
  ['x', 'operator', ['investor', 'enterprise'], 'helper'],
  ['x', 'moderator', ['investor', 'enterprise'], null],
  ['x', 'investor', ['investor', 'enterprise'], null],
] as const)('sideOf: %s, %s, invited by %j: %s', (personId, role, helperInvitedBy, side) => {
  expect(sideOf({ ...sides, helperInvitedBy: [...helperInvitedBy] }, { personId, role })).toBe(side);
});

describe('the answer', () => {
  const asked = { state: 'pending', awaits: 'enterprise', expiresAt: at('11:00:00') } as const;
  test.each([
    ['in time, by who is asked', asked, 'enterprise', '10:59:59', null],
    ['by the other one', asked, 'investor', '10:59:59', 'WRONG_STATE'],
    ['at the moment it expires', asked, 'enterprise', '11:00:00', 'REQUEST_EXPIRED'],
    [
      'after it was marked expired',
      { ...asked, state: 'expired', awaits: null },
      'enterprise',
      '11:05:00',
      'REQUEST_EXPIRED',
    ],
    ['after it was cancelled', { ...asked, state: 'cancelled', awaits: null }, 'enterprise', '10:00:00', 'WRONG_STATE'],
  ] as const)('%s', (_, meeting, side, now, refusal) => {
    expect(refusalOf(() => requireMyAnswer(meeting, side, at(now)))).toBe(refusal);
  });
  test('a request waits no longer than until its slot starts', () => {
    expect(expiryOf(60, at('12:00:00'), at('10:00:00'))).toEqual(at('11:00:00'));
    expect(expiryOf(60, at('12:00:00'), at('11:30:00'))).toEqual(at('12:00:00'));
  });
});

test.each([
  ['accepted', '11:49:59', 'ROOM_NOT_OPEN', false],
  ['accepted', '11:50:00', null, false],
  ['accepted', '12:00:00', null, true],
  ['accepted', '12:09:59', null, true],
  ['accepted', '12:10:00', 'ROOM_CLOSED', false],
  ['pending', '12:00:00', 'ROOM_NOT_OPEN', false],
  ['cancelled', '12:00:00', 'ROOM_CLOSED', false],
  ['held', '12:05:00', 'ROOM_CLOSED', false],
] as const)('the room of one that is %s at %s', (state, now, refusal, isOpen) => {
  expect(refusalOf(() => requireRoom({ state, ...times }, at(now)))).toBe(refusal);
  expect(isRoomOpen({ state, ...times }, at(now))).toBe(isOpen);
});

describe('dueReminder', () => {
  const agreed = { state: 'accepted', startsAt: times.startsAt, remindedFor: { hour: null, soon: null } } as const;
  test.each([
    ['10:59:00', null],
    ['10:59:59', { kind: 'hour', minutes: 60 }],
    ['11:00:00', { kind: 'hour', minutes: 60 }],
    ['11:30:00', { kind: 'hour', minutes: 30 }],
    ['11:50:00', { kind: 'soon', minutes: 10 }],
    ['12:00:00', null],
  ])('at %s', (now, due) => {
    expect(dueReminder(agreed, at(now))).toEqual(due);
  });
  test('once for each start, and not of one that is off', () => {
    const reminded = { hour: times.startsAt, soon: null };
    expect(dueReminder({ ...agreed, remindedFor: reminded }, at('11:00:00'))).toBeNull();
    expect(
      dueReminder({ ...agreed, remindedFor: { ...reminded, hour: at('09:00:00') } }, at('11:00:00')),
    ).not.toBeNull();
    expect(dueReminder({ ...agreed, state: 'cancelled' }, at('11:00:00'))).toBeNull();
  });
});

test('times in messages are Beijing’s, also over midnight', () => {
  expect(spanIn('zh', times)).toBe('11月24日周二 20:00–20:10（北京时间）');
  expect(spanIn('en', { startsAt: at('16:00:00'), endsAt: at('16:10:00') })).toMatch(
    /25 Nov.*, 00:00–00:10 \(Beijing time\)/u,
  );
});

describe('fitsOf', () => {
  const appetite = {
    chains: ['hydrogen'],
    tiers: ['little-giant'],
    instruments: ['loan'],
    district: 'haidian',
  } as const;
  const enterprise = { chain: 'hydrogen', tier: 'little-giant', district: 'haidian', need: '流动资金贷款' } as const;
  test('every reason, in order', () => {
    expect(fitsOf(enterprise, appetite)).toEqual(['chain', 'tier', 'instrument', 'district', 'need']);
  });
  test.each([
    ['nothing known of the enterprise', { chain: null, tier: null, district: null, need: '' }, []],
    ['a need of another kind', { ...enterprise, need: '希望对接保险' }, ['chain', 'tier', 'district', 'need']],
    ['another chain', { ...enterprise, chain: 'wind-power' as const }, ['tier', 'instrument', 'district', 'need']],
  ])('%s', (_, offered, fits) => {
    expect(fitsOf(offered, appetite)).toEqual(fits);
  });
  test('an investor without an institution learns of needs alone', () => {
    expect(fitsOf(enterprise, null)).toEqual(['need']);
  });
});
