import { expect, test } from 'vitest';
import { lastLine, sum } from './Counts.ts';
import { countPlaywright } from './countPlaywright.ts';
import { countVitest } from './countVitest.ts';

const file = (status: string, tests: number): object => ({
  status,
  assertionResults: Array.from({ length: tests }, () => ({})),
});

test('Vitest: tests by state, and a file that broke before its first test', () => {
  const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
  const testResults = [file('passed', 5), file('failed', 1), file('failed', 0)];
  expect(countVitest({ ...report, testResults }, 1)).toEqual({ passed: 5, failed: 2, skipped: 3 });
});

test('Vitest: no report, no test or a bad end without a culprit is a failure', () => {
  expect(countVitest({}, 1).failed).toBe(1);
  expect(countVitest({}, 0).failed).toBe(1);
  expect(countVitest({ numPassedTests: 5 }, 1).failed).toBe(1);
  expect(countVitest({ numPassedTests: 5 }, 0)).toEqual({ passed: 5, failed: 0, skipped: 0 });
});

test('Playwright: passed at the second try is failed, and so is an error outside the tests', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 2 };
  expect(countPlaywright({ stats, errors: [{}] }, 1)).toEqual({ passed: 3, failed: 3, skipped: 2 });
  expect(countPlaywright({ stats: { expected: 3 }, errors: [] }, 0).failed).toBe(0);
  expect(countPlaywright({ stats: { expected: 0 } }, 0).failed).toBe(1);
});

test('the last line is the plain one', () => {
  const rows = [
    { passed: 4, failed: 0, skipped: 0 },
    { passed: 10, failed: 1, skipped: 2 },
  ];
  expect(lastLine(sum(rows))).toBe('14 passed, 1 failed, 2 skipped');
});
