import { QuestionText } from '@jingqi/contract';
import { describe, expect, it } from 'vitest';
import { releasedQuestion } from '../../realtime/fixtures.ts';
import { askerWords, textProblem } from './questionWords.ts';

const words = { anonymous: '匿名观众', unnamed: '观众' };

describe('askerWords', () => {
  it('joins name and enterprise', () => {
    expect(askerWords(releasedQuestion(1, { askerName: '王**', enterprise: '某公司' }), words)).toBe('王** · 某公司');
    expect(askerWords(releasedQuestion(1, { askerName: '' }), words)).toBe('观众');
  });

  it('never names an anonymous asker, whatever else came along', () => {
    expect(askerWords(releasedQuestion(1, { anonymous: true, askerName: '王**', enterprise: '某公司' }), words)).toBe(
      '匿名观众',
    );
  });
});

describe('textProblem', () => {
  it.each(['', ' a ', '好', '好吗', 'x'.repeat(500), 'x'.repeat(501)])('agrees with the contract about %j', (text) => {
    expect(textProblem(text) === null).toBe(QuestionText.safeParse(text).success);
  });
});
