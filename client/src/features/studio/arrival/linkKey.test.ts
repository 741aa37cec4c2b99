import { expect, it } from 'vitest';
import { linkKey, withoutKey } from './linkKey.ts';

it('finds the key in the fragment or in the query', () => {
  expect(linkKey('', '#key=abc.def-g_h')).toBe('abc.def-g_h');
  expect(linkKey('?k=abc', '')).toBe('abc');
  expect(linkKey('?codec=h264', '')).toBeNull();
  expect(linkKey('?k=', '#key=')).toBeNull();
});

it('leaves everything else of the address alone', () => {
  expect(withoutKey('?k=abc')).toBe('');
  expect(withoutKey('?k=abc&codec=h264')).toBe('?codec=h264');
});
