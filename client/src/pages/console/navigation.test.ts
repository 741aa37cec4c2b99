import { expect, test } from 'vitest';
import { pathTo, sectionsOf } from './navigation.ts';

test('operators see everything, moderators what they work with, others nothing', () => {
  expect(sectionsOf('operator')).toHaveLength(6);
  expect(sectionsOf('moderator')).not.toContain('control');
  expect(sectionsOf('moderator')).not.toContain('messages');
  expect(sectionsOf('official')).toEqual([]);
  expect(sectionsOf('guest')).toEqual([]);
});

test('addresses', () => {
  expect(pathTo('today')).toBe('/console');
  expect(pathTo('control', 'x')).toBe('/console/control/x');
});
