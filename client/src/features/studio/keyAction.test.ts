import { expect, it } from 'vitest';
import { keyAction } from './keyAction.ts';

const key = (name: string, part = {}) =>
  keyAction({ key: name, ctrlKey: false, metaKey: false, altKey: false, repeat: false, focus: 'body', ...part });

it('mutes, hides and shares by a key', () => {
  expect([key(' '), key('m'), key('M'), key('c'), key('s'), key('x')]).toEqual([
    'toggleMicrophone',
    'toggleMicrophone',
    'toggleMicrophone',
    'toggleCamera',
    'toggleScreen',
    null,
  ]);
});

it('leaves the keys to whoever types, to the focused button and to the browser', () => {
  expect(key('m', { focus: 'textarea' })).toBeNull();
  expect(key(' ', { focus: 'button' })).toBeNull();
  expect(key('m', { focus: 'button' })).toBe('toggleMicrophone');
  expect(key('s', { ctrlKey: true })).toBeNull();
  expect(key('m', { repeat: true })).toBeNull();
});
