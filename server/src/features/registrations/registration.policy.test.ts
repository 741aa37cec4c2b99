import { newId } from '@jingqi/contract';
import { describe, expect, test } from 'vitest';
import { checkInCode, readCheckInCode, ticketOf } from './checkInCode.ts';
import { offerEnd } from './offer.policy.ts';
import { deadlineOf, firstState, fittingAnswers, formState, isInvited } from './registration.policy.ts';
import type { RollDoc } from './roll.model.ts';
import { searchWords } from './searchWords.ts';

const at = (minutes: number): Date => new Date(Date.UTC(2026, 5, 1) + minutes * 60_000);
const event = { startsAt: at(100), state: 'published' as const };
const roll = (changes: Partial<RollDoc> = {}): RollDoc => ({
  _id: newId(),
  open: true,
  approval: 'automatic',
  capacity: 2,
  waitlist: 1,
  deadline: null,
  perEnterprise: 0,
  districts: [],
  chains: [],
  tiers: [],
  questions: [],
  offerMinutes: 30,
  revision: 1,
  taken: 0,
  waiting: 0,
  lastRank: 0,
  touches: 0,
  ...changes,
});

describe('the form’s state', () => {
  test.each([
    ['open', {}, event, 0, 'open'],
    ['not opened', { open: false }, event, 0, 'notOpen'],
    ['full', { taken: 2 }, event, 0, 'full'],
    ['at the deadline', { deadline: at(50) }, event, 50, 'closed'],
    ['begun', {}, event, 100, 'closed'],
    ['called off', {}, { ...event, state: 'cancelled' as const }, 0, 'closed'],
  ])('%s', (_, changes, when, now, expected) => {
    expect(formState(roll(changes), when, at(now))).toBe(expected);
  });
  test('a deadline after the start is the start', () => {
    expect(deadlineOf({ deadline: at(500) }, event)).toEqual(at(100));
  });
});

test('places first, then the queue, then no more', () => {
  expect(firstState(roll({ taken: 1 }))).toBe('approved');
  expect(firstState(roll({ taken: 1, approval: 'manual' }))).toBe('pending');
  expect(firstState(roll({ taken: 2 }))).toBe('waitlisted');
  expect(() => firstState(roll({ taken: 2, waiting: 1 }))).toThrow('REGISTRATION_FULL');
});

test('an offer ends in time for the event, and none is made once it has begun', () => {
  expect(offerEnd(roll(), event, at(0))).toEqual(at(30));
  expect(offerEnd(roll(), event, at(90))).toEqual(at(100));
  expect(offerEnd(roll(), event, at(100))).toBeNull();
  expect(offerEnd(roll(), { ...event, state: 'cancelled' }, at(0))).toBeNull();
});

test('every list of the invitation has to fit; an unknown enterprise fits only where there is none', () => {
  const known = { district: 'haidian', chain: null, tier: 'specialised' } as const;
  const unknown = { district: null, chain: null, tier: null };
  expect(isInvited(roll(), unknown)).toBe(true);
  expect(isInvited(roll({ districts: ['haidian'], tiers: ['specialised'] }), known)).toBe(true);
  expect(isInvited(roll({ districts: ['haidian'], chains: ['hydrogen'] }), known)).toBe(false);
  expect(isInvited(roll({ tiers: ['none'] }), unknown)).toBe(false);
});

test('answers to questions that are not asked are dropped', () => {
  const question = { id: newId(), label: '到场', kind: 'yesNo' as const, options: [], required: false };
  expect(fittingAnswers([question], { [question.id]: 'yes', [newId()]: 'x' })).toEqual({ [question.id]: 'yes' });
  expect(() => fittingAnswers([question], { [question.id]: 'maybe' })).toThrow('INVALID_INPUT');
});

test('a code at the door is good for its event and its installation alone', () => {
  const here = { settings: { publicUrl: '', secretKey: 'ab'.repeat(32), production: false } };
  const elsewhere = { settings: { ...here.settings, secretKey: 'cd'.repeat(32) } };
  const [eventId, ticket] = [newId(), ticketOf(newId())];
  const code = checkInCode(here, { eventId, ticket });
  expect(readCheckInCode(here, eventId, code)).toBe(ticket);
  expect(readCheckInCode(here, newId(), code)).toBeNull();
  expect(readCheckInCode(elsewhere, eventId, code)).toBeNull();
  expect(readCheckInCode(here, eventId, '')).toBeNull();
});

test('a name is found by itself, its pinyin and its initials', () => {
  expect(searchWords(['王芳', '云启AI']).split('\n')).toEqual(['王芳', 'wangfang', 'wf', '云启ai', 'yunqiai', 'yqa']);
});
