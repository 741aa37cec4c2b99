import { grantLifeMs } from '@jingqi/contract';
import { expect, test } from 'vitest';
import { EndedSessions } from './EndedSessions.ts';

test('a session is remembered as ended for longer than its grants live, and then forgotten', () => {
  const ended = new EndedSessions();
  ended.add('a', 0);
  ended.add('b', grantLifeMs + 10_000);
  expect([ended.has('a'), ended.has('b'), ended.has('c')]).toEqual([true, true, false]);
  ended.add('c', 2 * grantLifeMs);
  expect([ended.has('a'), ended.has('b'), ended.size]).toEqual([false, true, 2]);
});
