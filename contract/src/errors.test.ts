import { expect, test } from 'vitest';
import { DomainError, ErrorBody, ErrorCode, errorTable } from './errors.ts';

test('every code has a status that means refusal and a sentence in both languages', () => {
  for (const code of ErrorCode.options) {
    const row = errorTable[code];
    expect(row.status, code).toBeGreaterThanOrEqual(400);
    expect(row.zh, code).toMatch(/\p{Script=Han}/u);
    expect(row.en, code).toMatch(/^[A-Z][^\p{Script=Han}]+$/u);
  }
});

test('a refusal carries its code and details', () => {
  const error = new DomainError('TOO_MANY_REQUESTS', { retryAfterMs: 10 });
  expect(ErrorBody.parse({ code: error.code, ...error.details })).toEqual({
    code: 'TOO_MANY_REQUESTS',
    retryAfterMs: 10,
  });
});
