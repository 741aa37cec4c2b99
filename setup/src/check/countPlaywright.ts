import { isRecord, type Json } from '../readJson.ts';
import type { Counts } from './Counts.ts';

/** Tests of Playwright's JSON report; one that passed only when tried again has failed. */
export function countPlaywright(report: Json, exitCode: number | null): Counts {
  const stats = isRecord(report['stats']) ? report['stats'] : {};
  const passed = numberOf(stats['expected']);
  const outside = Array.isArray(report['errors']) ? report['errors'].length : 0;
  const failed = numberOf(stats['unexpected']) + numberOf(stats['flaky']) + outside;
  const isSilent = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: isSilent ? 1 : failed, skipped: numberOf(stats['skipped']) };
}

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);
