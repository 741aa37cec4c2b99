import { expect, test } from 'vitest';
import { isInstalled } from './isInstalled.ts';

const lock = {
  packages: {
    '': { name: 'root' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b-darwin': { version: '2.0.0', optional: true },
    'node_modules/own': { resolved: 'own', link: true },
    own: { version: '0.1.0' },
  },
};
const installed = (a: string): object => ({
  packages: { 'node_modules/a': { version: a }, 'node_modules/own': { resolved: 'own', link: true } },
});

test('what the lock asks for is there; other systems’ optional parts may be absent', () => {
  expect(isInstalled(lock, { ...installed('1.0.0') })).toBe(true);
});

test('a workspace whose folder is there must be linked', () => {
  const withoutLink = { packages: { 'node_modules/a': { version: '1.0.0' } } };
  expect(isInstalled(lock, withoutLink, () => true)).toBe(false);
  expect(isInstalled(lock, withoutLink, () => false)).toBe(true);
});

test('another version, or no install is not it', () => {
  expect(isInstalled(lock, { ...installed('1.0.1') })).toBe(false);
  expect(isInstalled(lock, {})).toBe(false);
});
