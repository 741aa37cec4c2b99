import { expect, test } from 'vitest';
import { keyActOf } from './replayKeys.ts';

const press = (key: string, focus: Parameters<typeof keyActOf>[0]['focus'] = 'other', hasModifier = false) =>
  keyActOf({ key, focus, hasModifier });

test('keys of the player', () => {
  expect([' ', 'k', 'ArrowLeft', 'ArrowRight', 'f', 'M', 'Enter', 'toString'].map((key) => press(key))).toEqual([
    'toggle',
    'toggle',
    'back',
    'forward',
    'full',
    'mute',
    null,
    null,
  ]);
});

test('nothing is taken from the browser, from text, from buttons or from tabs', () => {
  expect(press('f', 'other', true)).toBeNull();
  expect(press('m', 'text')).toBeNull();
  expect(press(' ', 'control')).toBeNull();
  expect(press('ArrowLeft', 'tabs')).toBeNull();
  expect(press('ArrowLeft', 'control')).toBe('back');
  expect(['ArrowLeft', 'ArrowRight', ' '].map((key) => press(key, 'slider'))).toEqual([null, null, 'toggle']);
});
