import process from 'node:process';
import type { Unit } from '../supervise/Unit.ts';
import { logRow, messageOf } from './messageOf.ts';

const errorLevel = 50;

/** Errors that a process logs are shown in one line on the terminal too; all else is in its log file. */
export function announceErrors(unit: Unit): Unit {
  const onLine = (line: string): void => {
    if (Number(logRow(line)?.['level'] ?? 0) < errorLevel) return;
    process.stdout.write(`[${unit.spec.name}] ${messageOf(line)}\n`);
  };
  return { ...unit, spec: { ...unit.spec, onLine } };
}
