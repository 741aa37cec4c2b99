import { expect, test } from 'vitest';
import { isOwnOffice, leadActs, mayAct, scopesOf, stateAfter } from './leadActs.ts';

const hub = { kind: 'hub' } as const;
const haidian = { kind: 'window', district: 'haidian' } as const;
const operator = { id: 'me', role: 'operator', district: null } as const;
const window = { id: 'me', role: 'window', district: 'haidian' } as const;

test('acts by state and owner', () => {
  const acts = (state: 'new' | 'assigned' | 'inProgress' | 'done', ownerId: string | null) =>
    leadActs({ state, ownerId, office: hub }, operator);
  expect(acts('new', null)).toEqual(['take', 'inProgress', 'done', 'drop']);
  expect(acts('inProgress', 'me')).toEqual(['done', 'drop']);
  expect(acts('assigned', 'other')[0]).toBe('take');
  expect(acts('done', 'other')).toEqual(['reopen']);
});

test('what lies with another office cannot be taken', () => {
  expect(leadActs({ state: 'new', ownerId: null, office: haidian }, operator)).toEqual(['done', 'drop']);
  expect(leadActs({ state: 'assigned', ownerId: 'other', office: haidian }, operator)).not.toContain('take');
  expect(isOwnOffice(window, haidian)).toBe(true);
  expect(isOwnOffice(window, { kind: 'window', district: 'xicheng' })).toBe(false);
  expect(isOwnOffice({ role: 'auditor', district: null }, hub)).toBe(false);
});

test('where acts lead', () => {
  expect(stateAfter('reopen', 'dropped')).toBe('new');
  expect(stateAfter('reopen', 'done')).toBe('inProgress');
  expect(stateAfter('drop', 'new')).toBe('dropped');
});

test('scopes and acts by role', () => {
  expect(scopesOf('operator')).toContain('all');
  expect(scopesOf('carrier')).not.toContain('all');
  expect(scopesOf('auditor')).toEqual(['all']);
  expect(mayAct('auditor')).toBe(false);
  expect(mayAct('carrier')).toBe(true);
});
