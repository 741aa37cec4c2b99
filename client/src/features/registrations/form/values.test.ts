import { RegistrationInput, type MeView } from '@jingqi/contract';
import { describe, expect, it } from 'vitest';
import { testRegistration } from '../testRegistration.ts';
import { inputOf, startValues } from './values.ts';

const id = '01980000-0000-7000-8000-000000000009';
const me: MeView = {
  id,
  role: 'sme',
  name: '王丽',
  enterprise: '我的公司',
  contact: '138****1234',
  district: null,
  hasSecondStep: false,
};

describe('startValues', () => {
  it('agrees to nothing beforehand', () => {
    const before = testRegistration({
      consents: [{ purpose: 'event', grantedAt: '2026-01-01T00:00:00Z', withdrawnAt: null }],
    });
    expect(startValues(me, before, id).consents).toEqual([]);
  });

  it('fills in what the last registration said', () => {
    const before = testRegistration({
      uscc: '91110108MA01ABCD2X',
      enterprise: '甲公司',
      position: '经理',
      name: '王小丽',
    });
    expect(startValues(me, before, id)).toMatchObject({ uscc: before.uscc, position: '经理', name: '王小丽' });
    expect(startValues(me, undefined, id)).toMatchObject({ id, name: '王丽', enterprise: '我的公司', uscc: '' });
  });
});

describe('inputOf', () => {
  const start = startValues(me, undefined, id);

  it('sends agreement to a purpose as the wish for it', () => {
    expect(inputOf({ ...start, consents: ['event', 'contact'] })).toMatchObject({
      wantsContact: true,
      openToMeetings: false,
      consents: ['event', 'contact'],
    });
  });

  it('sends no code of people who have none, and no empty answers', () => {
    const input = inputOf({ ...start, hasNoUscc: true, uscc: '9111', answers: { [id]: '' } });
    expect(input).toMatchObject({ uscc: '', answers: {} });
    expect(RegistrationInput.safeParse(input).success).toBe(true);
  });
});
