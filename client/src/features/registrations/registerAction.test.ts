import { describe, expect, it } from 'vitest';
import { registerActionOf } from './registerAction.ts';
import { testForm, testRegistration } from './testRegistration.ts';

const now = Date.parse('2026-06-15T00:00:00Z');
const soon = '2026-06-15T00:10:00Z';
const published = { eventState: 'published', role: 'sme', now } as const;

describe('registerActionOf', () => {
  it('offers to register while there are places, also to those who have not signed in', () => {
    for (const role of [null, 'guest', 'sme', 'investor'] as const)
      expect(registerActionOf({ ...published, role, form: testForm() })).toEqual({ kind: 'register' });
  });

  it('offers nothing to staff and hosts', () => {
    for (const role of ['official', 'operator', 'window', 'carrier', 'auditor', 'moderator'] as const)
      expect(registerActionOf({ ...published, role, form: testForm() }).kind).toBe('none');
  });

  it('offers the waiting list of a full event, if there is one', () => {
    const full = { state: 'full', remaining: 0 } as const;
    expect(registerActionOf({ ...published, form: testForm(full) }).kind).toBe('waitlist');
    expect(registerActionOf({ ...published, form: testForm(full, { waitlist: 0 }) }).kind).toBe('full');
  });

  it('says that it is closed, and nothing where there never was a registration', () => {
    expect(registerActionOf({ ...published, form: testForm({ state: 'closed' }) }).kind).toBe('closed');
    expect(registerActionOf({ ...published, form: testForm({ state: 'notOpen' }) }).kind).toBe('none');
  });

  it('offers nothing new once the event is over', () => {
    for (const eventState of ['ended', 'cancelled', 'draft'] as const)
      expect(registerActionOf({ ...published, eventState, form: testForm() }).kind).toBe('none');
  });

  it('leads to mine while it stands, also when registration is closed or the event over', () => {
    for (const state of ['approved', 'pending', 'waitlisted', 'refused'] as const) {
      const form = testForm({ state: 'closed', mine: testRegistration({ state }) });
      expect(registerActionOf({ ...published, form }).kind).toBe('mine');
      expect(registerActionOf({ ...published, eventState: 'ended', form }).kind).toBe('mine');
    }
  });

  it('offers to register anew after giving up', () => {
    for (const state of ['cancelled', 'lapsed'] as const) {
      const form = testForm({ mine: testRegistration({ state }) });
      expect(registerActionOf({ ...published, form }).kind).toBe('register');
    }
  });

  it('asks to confirm an offer until its last moment', () => {
    const mine = testRegistration({ state: 'offered', offerExpiresAt: soon });
    const form = testForm({ state: 'full', mine });
    expect(registerActionOf({ ...published, form })).toEqual({ kind: 'confirm', mine, until: soon });
    expect(registerActionOf({ ...published, now: Date.parse(soon) - 1, form }).kind).toBe('confirm');
    expect(registerActionOf({ ...published, now: Date.parse(soon), form }).kind).toBe('mine');
  });
});
