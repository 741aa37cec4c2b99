import { expect, test } from 'vitest';
import { codeIn } from './codeIn.ts';

test('six digits standing alone are the code', () => {
  expect(codeIn('【京企直播】验证码 048213，5 分钟内有效')).toBe('048213');
  expect(codeIn('电话 13800138000，编号 1234567')).toBeNull();
});
