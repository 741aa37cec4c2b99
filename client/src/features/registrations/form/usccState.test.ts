import { Uscc, usccCheckCharacter } from '@jingqi/contract';
import { describe, expect, it } from 'vitest';
import { usccOf, usccState } from './usccState.ts';

const body = '91110108MA01ABCD2';
const code = body + usccCheckCharacter(body);

describe('usccOf', () => {
  it.each([
    ['small letters', code.toLowerCase()],
    ['spaces around and between', ` ${code.slice(0, 8)} ${code.slice(8)}　`],
    ['hyphens', `${code.slice(0, 2)}-${code.slice(2)}`],
    ['full-width characters', Array.from(code, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0)).join('')],
    ['the words of the licence around it', `统一社会信用代码：${code}（副本）`],
    ['zero-width and bidi marks', `\u200B${code}\u202E`],
  ])('takes a code with %s', (_what, typed) => {
    expect(usccOf(typed)).toBe(code);
    expect(Uscc.parse(usccOf(typed))).toBe(code);
  });

  it('keeps one character too many, so that it is seen', () => {
    expect(usccState(usccOf(`${code}1`)).problem).toBe('usccLong');
  });

  it('does not grow without end', () => {
    expect(usccOf('9'.repeat(10_000)).length).toBeLessThanOrEqual(40);
  });
});

describe('usccState', () => {
  it('is content with a right code', () => {
    expect(usccState(code)).toEqual({ problem: null, isComplete: true, count: 18 });
  });

  it('is silent about a code that is still being typed', () => {
    expect(usccState(code.slice(0, 17))).toEqual({ problem: null, isComplete: false, count: 17 });
    expect(usccState('')).toEqual({ problem: null, isComplete: false, count: 0 });
  });

  it.each([
    ['usccLetters', `9O${code.slice(2)}`],
    ['usccLetters', 'I'],
    ['usccCharacters', `${code.slice(0, 5)}京`],
    ['usccLong', `${code}${code[17]}`],
    ['usccCheck', `${body}${code.endsWith('0') ? '1' : '0'}`],
  ] as const)('says %s', (problem, wrong) => {
    expect(usccState(wrong)).toMatchObject({ problem, isComplete: false });
  });
});
