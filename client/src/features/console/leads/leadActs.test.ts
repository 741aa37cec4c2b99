import { expect, test } from 'vitest';
import { leadActs, mayAct, scopesOf } from './leadActs.ts';

test('acts by state and owner', () => {
  expect(leadActs({ state: 'new', ownerId: null }, 'me')).toEqual(['take', 'inProgress', 'done', 'drop']);
  expect(leadActs({ state: 'inProgress', ownerId: 'me' }, 'me')).toEqual(['done', 'drop']);
  expect(leadActs({ state: 'assigned', ownerId: 'other' }, 'me')[0]).toBe('take');
  expect(leadActs({ state: 'done', ownerId: 'other' }, 'me')).toEqual(['reopen']);
});

test('scopes and acts by role', () => {
  expect(scopesOf('operator')).toContain('all');
  expect(scopesOf('window')).not.toContain('all');
  expect(scopesOf('auditor')).toEqual(['all']);
  expect(mayAct('auditor')).toBe(false);
  expect(mayAct('carrier')).toBe(true);
});
