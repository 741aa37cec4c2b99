import { describe, expect, it } from 'vitest';
import { isInvited } from './invited.ts';

const everybody = { districts: [], chains: [], tiers: [] };
const unknown = { district: null, chain: null, tier: null };
const card = { district: 'haidian', chain: null, tier: 'specialised' } as const;

describe('isInvited', () => {
  it('invites all where nothing is said', () => {
    expect(isInvited(everybody, card)).toBe(true);
    expect(isInvited(everybody, unknown)).toBe(true);
  });

  it('wants every list to fit', () => {
    expect(isInvited({ ...everybody, districts: ['haidian', 'etown'] }, card)).toBe(true);
    expect(isInvited({ ...everybody, districts: ['etown'] }, card)).toBe(false);
    expect(isInvited({ ...everybody, districts: ['haidian'] }, unknown)).toBe(false);
    expect(isInvited({ ...everybody, chains: ['hydrogen'] }, card)).toBe(false);
    expect(isInvited({ ...everybody, districts: ['haidian'], tiers: ['little-giant'] }, card)).toBe(false);
  });
});
