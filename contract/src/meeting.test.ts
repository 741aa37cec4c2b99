import { describe, expect, test } from 'vitest';
import { CandidateFilter, MeetingReason, MeetingSettings, OutcomeInput } from './meeting.ts';

const intent = { verdict: 'intent', instrument: 'loan', amountFen: 500_000_000, note: '先授信' };
const problems = (input: unknown): string[] => {
  const result = OutcomeInput.safeParse(input);
  return result.success
    ? []
    : result.error.issues.map(({ path, message, code }) => `${path.join('.')}: ${code === 'custom' ? message : code}`);
};

describe('an outcome card', () => {
  test('an intent has an instrument and an amount; nothing else has', () => {
    expect(problems(intent)).toEqual([]);
    expect(problems({ ...intent, amountFen: null })).toEqual(['amountFen: missing']);
    expect(problems({ ...intent, instrument: null })).toEqual(['instrument: missing']);
    expect(problems({ ...intent, verdict: 'followUp' })).toEqual([
      'instrument: onlyForIntent',
      'amountFen: onlyForIntent',
    ]);
    expect(problems({ verdict: 'noInterest', instrument: null, amountFen: null, note: '' })).toEqual([]);
  });
  test.each([-1, 0, 0.5, 10.01, 10 ** 15, Number.NaN, Number.POSITIVE_INFINITY, '100', 2 ** 53])(
    'an amount of %s is none',
    (amountFen) => {
      expect(problems({ ...intent, amountFen })).not.toEqual([]);
      expect(problems({ ...intent, amountFen })[0]).toMatch(/^amountFen: /u);
    },
  );
  test('a note of 500 characters, without those that cannot be seen', () => {
    expect(OutcomeInput.parse({ ...intent, note: 'a\u202Eb\u0000c' }).note).toBe('abc');
    expect(problems({ ...intent, note: '长'.repeat(501) })).toEqual(['note: too_big']);
  });
});

test('a reason is one line with something in it', () => {
  expect(MeetingReason.safeParse({ reason: ' \u200B ' }).success).toBe(false);
  expect(MeetingReason.parse({ reason: '<script>\n有事' }).reason).toBe('<script> 有事');
});

test.each([
  ['lengthMinutes', [4, 121, 7.5]],
  ['gapMinutes', [-1, 61]],
  ['slots', [0, 101]],
  ['tables', [0, 201]],
  ['requestMinutes', [4, 1_441]],
  ['firstStartsAt', ['2026-11-24T19:30:00+08:00', '2026-11-24 19:30', '']],
] as const)('slots: %s has its bounds', (field, wrong) => {
  const good = {
    open: true,
    firstStartsAt: '2026-11-24T11:30:00Z',
    lengthMinutes: 10,
    gapMinutes: 5,
    slots: 8,
    tables: 4,
    requestMinutes: 60,
    revision: 0,
  };
  expect(MeetingSettings.safeParse(good).success).toBe(true);
  for (const value of wrong) expect(MeetingSettings.safeParse({ ...good, [field]: value }).success).toBe(false);
});

test('a filter of nothing is none', () => {
  expect(CandidateFilter.parse({})).toEqual({});
  expect(CandidateFilter.safeParse({ chain: 'everything' }).success).toBe(false);
});
