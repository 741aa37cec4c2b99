import { expect, test } from 'vitest';
import { stepKey, stepValue, type StepWords } from './stepWords.ts';

const words: StepWords = {
  state: (state) => `[${state}]`,
  source: (kind) => `<${kind}>`,
  hub: 'HUB',
  carrier: 'CARRIER',
  window: (district) => `${district} window`,
};

test('codes in the history become words', () => {
  expect(stepValue('inProgress', 'state', words, 'zh')).toBe('[inProgress]');
  expect(stepValue('question', 'source', words, 'zh')).toBe('<question>');
  expect(stepValue('hub', 'handedOver', words, 'zh')).toBe('HUB');
  expect(stepValue('window:haidian', 'routed', words, 'zh')).toBe('haidian window');
  expect(stepValue('carrier:0193', 'routed', words, 'zh')).toBe('CARRIER');
  expect(stepValue('500000000', 'settled', words, 'zh')).toBe('500 万元');
});

test('what people wrote stays as it is', () => {
  expect(stepValue('done', 'nextAction', words, 'zh')).toBe('done');
  expect(stepValue('王芳', 'taken', words, 'zh')).toBe('王芳');
  expect(stepValue('中关村服务站', 'handedOver', words, 'zh')).toBe('中关村服务站');
});

test('a cleared value has a sentence of its own', () => {
  expect(stepKey({ change: 'nextAction', to: '' })).toBe('nextActionNone');
  expect(stepKey({ change: 'settled', to: '' })).toBe('settledNone');
  expect(stepKey({ change: 'created', to: '' })).toBe('created');
});
