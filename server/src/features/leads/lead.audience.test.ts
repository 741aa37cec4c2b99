import { District, newId, Role, type LeadOffice } from '@jingqi/contract';
import { describe, expect, test } from 'vitest';
import { isOwnOffice, mayReveal, maySeeLead, type LeadScope } from './lead.audience.ts';
import { officeFields } from './lead.office.ts';

const offices: LeadOffice[] = [
  { kind: 'hub' },
  ...District.options.map((district): LeadOffice => ({ kind: 'window', district })),
  ...District.options.map((district): LeadOffice => ({ kind: 'carrier', carrierId: newId(), name: '载体', district })),
];
const scope = (role: Role, changes: Partial<LeadScope> = {}): LeadScope => ({
  personId: newId(),
  role,
  district: null,
  carrierId: null,
  ...changes,
});
const seenBy = (who: LeadScope): LeadOffice[] => offices.filter((office) => maySeeLead(who, officeFields(office)));
const lead = (office: LeadOffice, ownerId: string | null = null) => ({ ...officeFields(office), ownerId });

describe('who sees which lead', () => {
  test.each(District.options)('the window of %s: its own and its carriers’, no other', (district) => {
    const seen = seenBy(scope('window', { district }));
    expect(seen).toEqual(offices.filter((office) => office.kind !== 'hub' && office.district === district));
    expect(seen).toHaveLength(2);
  });

  test('each carrier its own alone', () => {
    const carriers = offices.flatMap((office) => (office.kind === 'carrier' ? [office] : []));
    for (const office of carriers) expect(seenBy(scope('carrier', { carrierId: office.carrierId }))).toEqual([office]);
    expect(seenBy(scope('carrier', { carrierId: newId(), district: 'haidian' }))).toEqual([]);
  });

  test('the hub and the auditor everything; nobody else anything, and an office of nowhere nothing', () => {
    expect(seenBy(scope('operator'))).toEqual(offices);
    expect(seenBy(scope('auditor'))).toEqual(offices);
    for (const role of Role.options.filter((one) => one !== 'operator' && one !== 'auditor'))
      expect([role, seenBy(scope(role))]).toEqual([role, []]);
    for (const role of ['guest', 'sme', 'investor', 'official', 'moderator'] as const)
      expect([role, seenBy(scope(role, { district: 'haidian', carrierId: newId() }))]).toEqual([role, []]);
  });
});

describe('who sees the whole contact', () => {
  test('the office it lies with, no office above or beside it', () => {
    for (const office of offices) {
      expect(mayReveal(scope('operator'), lead(office))).toBe(office.kind === 'hub');
      expect(mayReveal(scope('auditor'), lead(office))).toBe(false);
      expect(isOwnOffice(scope('auditor'), lead(office))).toBe(false);
      for (const district of District.options) {
        const isTheirs = office.kind === 'window' && office.district === district;
        expect(mayReveal(scope('window', { district }), lead(office))).toBe(isTheirs);
      }
    }
  });

  test('the owner, as long as they may see the lead', () => {
    const hub = scope('operator');
    const window = scope('window', { district: 'haidian' });
    expect(mayReveal(hub, lead({ kind: 'window', district: 'haidian' }, hub.personId))).toBe(true);
    expect(mayReveal(window, lead({ kind: 'hub' }, window.personId))).toBe(false);
  });
});
