import { expect, test } from 'vitest';
import { personActs } from './personActs.ts';

const banned = '2026-11-24T08:00:00.000Z';

test('acts by role and state', () => {
  expect(personActs({ id: 'a', role: 'sme', bannedAt: null }, 'me')).toEqual(['investor', 'ban']);
  expect(personActs({ id: 'a', role: 'investor', bannedAt: banned }, 'me')).toEqual(['investor', 'sme', 'unban']);
  expect(personActs({ id: 'a', role: 'window', bannedAt: null }, 'me')).toEqual(['edit', 'renew', 'ban']);
  expect(personActs({ id: 'a', role: 'official', bannedAt: null }, 'me')).toEqual(['ban']);
});

test('nobody locks themselves out', () => {
  expect(personActs({ id: 'me', role: 'operator', bannedAt: null }, 'me')).toEqual([]);
});
