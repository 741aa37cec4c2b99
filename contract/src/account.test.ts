import { expect, test } from 'vitest';
import { CodeSignIn, ContactAddress, PasswordSignIn } from './account.ts';

test.each([
  ['13812341234', '13812341234'],
  ['+86 13812341234', '13812341234'],
  ['86-13812341234', '13812341234'],
  [' Wang@Example.CN ', 'wang@example.cn'],
])('%s is %s', (typed, kept) => {
  expect(ContactAddress.parse(typed)).toBe(kept);
});

test.each(['1381234123', '23812341234', '１３８１２３４１２３４', 'a@', { $ne: null }, ''])(
  '%s is refused',
  (typed) => {
    expect(ContactAddress.safeParse(typed).success).toBe(false);
  },
);

test('a code is six digits and nothing else', () => {
  expect(CodeSignIn.safeParse({ contact: '13812341234', code: '12345a' }).success).toBe(false);
  expect(CodeSignIn.safeParse({ contact: '13812341234', code: ['1', '2'] }).success).toBe(false);
});

test('a role sent along is not taken', () => {
  expect(PasswordSignIn.parse({ login: 'Operator', password: 'x', role: 'operator' })).toEqual({
    login: 'operator',
    password: 'x',
  });
});
