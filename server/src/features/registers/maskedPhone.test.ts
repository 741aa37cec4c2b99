import { expect, test } from 'vitest';
import { maskedPhone } from './maskedPhone.ts';

test.each([
  ['13812345678', '138****5678'],
  ['010-62345678', '010-****5678'],
  ['400-100-1234', '400-***-1234'],
  ['12345', '***45'],
  ['', ''],
])('%s', (phone, shown) => expect(maskedPhone(phone)).toBe(shown));
