import { expect, test } from 'vitest';
import { Uscc, usccCheckCharacter } from './uscc.ts';

const problem = (text: string): string | undefined => Uscc.safeParse(text).error?.issues[0]?.message;

test('a code whose check character fits is kept, in upper case and without blanks around', () => {
  // 91350100M000100Y43 is the example of GB 32100-2015, annex A.
  expect(usccCheckCharacter('91350100M000100Y4')).toBe('3');
  expect(Uscc.parse(' 91350100m000100y43 ')).toBe('91350100M000100Y43');
});

test('what is wrong is told apart', () => {
  expect(problem('91350100M000100Y44')).toBe('usccCheck');
  expect(problem('91350100M000100Y4')).toBe('usccLength');
  expect(problem('91350100M000100Y433')).toBe('usccLength');
  expect(problem('９１350100M000100Y43')).toBe('usccCharacters');
  expect(problem('91350100M00O100Y43')).toBe('usccCharacters');
  expect(problem('')).toBe('usccLength');
});

test('changing any one character is noticed', () => {
  const code = '91350100M000100Y43';
  for (let at = 0; at < 18; at += 1) {
    const other = code[at] === '1' ? '2' : '1';
    expect([at, problem(code.slice(0, at) + other + code.slice(at + 1))]).toEqual([at, 'usccCheck']);
  }
});
