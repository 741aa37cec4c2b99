import { ErrorCode } from '@jingqi/contract';
import { describe, expect, it } from 'vitest';
import { ApiError } from './ApiError.ts';
import { errorWords } from './errorWords.ts';

describe('errorWords', () => {
  it('has a sentence for every code in both languages', () => {
    for (const code of ErrorCode.options) {
      expect(errorWords(new ApiError(code), 'zh')).toMatch(/\p{Script=Han}/u);
      expect(errorWords(new ApiError(code), 'en')).toMatch(/^[\p{ASCII}’]+$/u);
    }
  });

  it('never echoes an unknown error', () => {
    expect(errorWords(new TypeError('x is not a function'), 'en')).toBe(errorWords(new ApiError('INTERNAL'), 'en'));
  });

  it('tells a lost connection apart from a fault of the server', () => {
    expect(errorWords(new ApiError('OFFLINE'), 'zh')).toContain('网络');
  });
});
