import { expect, test } from 'vitest';
import { codeIn } from './codeIn.ts';

test('a code, an address that holds one, and what a keyboard in full width makes of it', () => {
  expect(codeIn(' 7K3M9QXA-2ZB4C8DE\n')).toBe('7K3M9QXA-2ZB4C8DE');
  expect(codeIn('https://example.cn/check-in?code=7K3M9QXA-2ZB4C8DE&from=qr')).toBe('7K3M9QXA-2ZB4C8DE');
  expect(codeIn('７Ｋ３Ｍ９ＱＸＡ－２ＺＢ４Ｃ８ＤＥ')).toBe('7K3M9QXA-2ZB4C8DE');
  expect(codeIn('https://example.cn/other')).toBe('https://example.cn/other');
  expect(codeIn('  ')).toBe('');
});
