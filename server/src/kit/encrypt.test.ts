import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { decrypt, encrypt } from './encrypt.ts';

const key = randomBytes(32);

test('opens with its key for whom it was made, and for nobody else', () => {
  const kept = encrypt(key, 'JBSWY3DPEHPK3PXP 北京', 'amy');
  expect(kept).not.toContain('JBSWY3DPEHPK3PXP');
  expect(decrypt(key, kept, 'amy')).toBe('JBSWY3DPEHPK3PXP 北京');
  expect(() => decrypt(key, kept, 'bob')).toThrow();
  expect(() => decrypt(randomBytes(32), kept, 'amy')).toThrow();
});

test('twice the same is not the same, and a changed one does not open', () => {
  const [one, two] = [encrypt(key, 'x', 'amy'), encrypt(key, 'x', 'amy')];
  expect(one).not.toBe(two);
  const [iv, tag] = one.split('.');
  expect(() => decrypt(key, `${iv}.${tag}.AAAA`, 'amy')).toThrow();
  expect(() => decrypt(key, 'nothing', 'amy')).toThrow();
});
