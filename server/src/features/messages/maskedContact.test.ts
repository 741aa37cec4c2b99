import { expect, test } from 'vitest';
import { maskedContact } from './maskedContact.ts';

test.each([
  ['13812341234', '138****1234'],
  ['wang.wei@example.com', 'w***@example.com'],
  ['w@example.com', 'w***@example.com'],
  ['', ''],
])('%s is shown as %s', (contact, masked) => {
  expect(maskedContact(contact)).toBe(masked);
});
