import { isRecord, type Json } from '../readJson.ts';
import type { Counts } from './Counts.ts';

/**
 * Tests of Vitest's JSON report. A file that broke before its first test is one failure; so is a
 * run that ended badly without naming any, or that wrote no report.
 */
export function countVitest(report: Json, exitCode: number | null): Counts {
  const passed = numberOf(report['numPassedTests']);
  const failed = numberOf(report['numFailedTests']) + brokenFiles(report);
  const skipped = numberOf(report['numPendingTests']) + numberOf(report['numTodoTests']);
  const isSilent = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: isSilent ? 1 : failed, skipped };
}

function brokenFiles(report: Json): number {
  const files = Array.isArray(report['testResults']) ? report['testResults'].filter(isRecord) : [];
  return files.filter((file) => file['status'] === 'failed' && isEmpty(file['assertionResults'])).length;
}

const isEmpty = (value: unknown): boolean => !Array.isArray(value) || value.length === 0;

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);
