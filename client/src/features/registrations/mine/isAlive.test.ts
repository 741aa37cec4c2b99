import { describe, expect, it } from 'vitest';
import { testRegistration } from '../testRegistration.ts';
import { isAlive } from './isAlive.ts';

describe('isAlive', () => {
  it.each(['approved', 'pending', 'waitlisted', 'offered'] as const)(
    '%s can be given up until the event is over',
    (state) => {
      expect(isAlive(testRegistration({ state }))).toBe(true);
      expect(isAlive(testRegistration({ state, eventState: 'live' }))).toBe(true);
      expect(isAlive(testRegistration({ state, eventState: 'ended' }))).toBe(false);
      expect(isAlive(testRegistration({ state, eventState: 'cancelled' }))).toBe(false);
    },
  );

  it.each(['cancelled', 'lapsed', 'refused'] as const)('%s is over', (state) => {
    expect(isAlive(testRegistration({ state }))).toBe(false);
  });
});
