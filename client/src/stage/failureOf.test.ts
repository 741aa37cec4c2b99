import { expect, test } from 'vitest';
import { failureOf } from './failureOf.ts';
import { UnsupportedBrowser } from './loadDevice.ts';
import { StageRefusal } from './StageRefusal.ts';

test('what will not change is final, what may is tried again', () => {
  expect(failureOf(new UnsupportedBrowser(), 0)).toBe('unsupported');
  expect(failureOf(new StageRefusal({ code: 'SIGN_IN_REQUIRED' }), 0)).toBe('refused');
  expect(failureOf(new StageRefusal({ code: 'WRONG_STATE' }), 0)).toBe('closed');
  expect(failureOf(new StageRefusal({ code: 'ROOM_CLOSED' }), 0)).toBe('closed');
  expect(failureOf(new StageRefusal({ code: 'MEDIA_UNAVAILABLE' }), 99)).toBeNull();
  expect(failureOf(new TypeError('network'), 0)).toBeNull();
});

test('one refused grant may be an old one; four in a row are meant', () => {
  const refused = new StageRefusal({ code: 'FORBIDDEN' });
  expect([0, 1, 2, 3].map((failures) => failureOf(refused, failures))).toEqual([null, null, null, 'refused']);
});
