import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Summary = z.object({
  metrics: z.record(z.string(), z.record(z.string(), z.unknown())),
});
export type Metrics = z.infer<typeof Summary>['metrics'];

export interface Run {
  pid: number;
  /** Whether every threshold held, and what was measured. */
  done: Promise<{ isPassed: boolean; metrics: Metrics }>;
}

/** Starts k6 on a scenario with what was prepared; both files lie in `folder`. */
export function runK6(bin: string, scenario: string, prepared: object, folder: string): Run {
  const preparedFile = join(folder, 'prepared.json');
  const summaryFile = join(folder, 'summary.json');
  writeFileSync(preparedFile, JSON.stringify(prepared), { mode: 0o600 });
  const script = join(import.meta.dirname, '..', 'scenarios', `${scenario}.ts`);
  const child = spawn(
    bin,
    [
      'run',
      '--quiet',
      '--no-usage-report',
      '--address',
      '',
      '--env',
      `PREPARED=${preparedFile}`,
      '--summary-export',
      summaryFile,
      script,
    ],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const done = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  }).then((code) => ({
    isPassed: code === 0,
    metrics: Summary.parse(JSON.parse(readFileSync(summaryFile, 'utf8'))).metrics,
  }));
  return { pid: child.pid ?? 0, done };
}
