import process from 'node:process';
import type { Run } from '../Run.ts';
import { say } from '../say.ts';
import type { Counts } from './Counts.ts';
import { runTool, type ToolCall } from './runTool.ts';

interface Check extends ToolCall {
  readonly title: string;
}

const checks: readonly Check[] = [
  { title: say('规则（oxlint）', 'lint (oxlint)'), tool: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
  { title: say('格式（oxfmt）', 'format (oxfmt)'), tool: 'oxfmt', args: ['--check'] },
  { title: say('无用代码（knip）', 'unused code (knip)'), tool: 'knip', args: [] },
  { title: say('类型（tsc）', 'types (tsc)'), tool: 'tsc', args: ['-b'] },
];

/** Lint with its walls, format, unused code and types: one test each. */
export async function staticChecks(run: Run): Promise<Counts> {
  const results = await Promise.all(checks.map(async (check) => perform(run, check)));
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed, skipped: 0 };
}

async function perform(run: Run, check: Check): Promise<boolean> {
  const began = Date.now();
  const { code, output } = await runTool(run, check);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  process.stdout.write(`  ${code === 0 ? '✓' : '✗'} ${check.title} (${seconds} s)\n`);
  if (code !== 0) process.stdout.write(`${output}\n`);
  return code === 0;
}
