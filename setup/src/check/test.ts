import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Run } from '../Run.ts';
import { say } from '../say.ts';
import { setUp } from '../setUp.ts';
import { lastLine, sum, type Counts } from './Counts.ts';
import { runPlaywright, runVitest } from './runners.ts';
import { staticChecks } from './staticChecks.ts';

/** `npm test`: sets up, checks, tests; the last line counts them. Touches no `.data/`. */
export async function test(run: Run): Promise<number> {
  const began = Date.now();
  process.stdout.write(`${say('准备测试', 'Setting up for the tests')}\n`);
  const programs = await setUp(run, { needsBrowser: true, needsClient: true });
  const folder = mkdtempSync(join(tmpdir(), 'jingqi-reports-'));
  run.family.removeAtEnd(folder);
  const env = {
    CHROMIUM_BIN: programs.chromium,
    FFMPEG_BIN: programs.ffmpeg,
    MEDIASOUP_WORKER_BIN: programs.worker,
  };
  const parts: [string, () => Promise<Counts>][] = [
    [say('检查', 'Checks'), async () => staticChecks(run)],
    [say('单元测试', 'Unit tests'), async () => runVitest(run, 'unit', folder, env)],
    [say('集成测试', 'Integration tests'), async () => runVitest(run, 'integration', folder, env)],
    [say('浏览器测试', 'Browser tests'), async () => runPlaywright(run, folder, env)],
  ];
  const counts: Counts[] = [];
  for (const [title, work] of parts) {
    process.stdout.write(`\n${title}\n`);
    const partBegan = Date.now();
    const result = await work();
    counts.push(result);
    process.stdout.write(`${title}: ${lastLine(result)} (${secondsSince(partBegan)} s)\n`);
  }
  const total = sum(counts);
  process.stdout.write(`\n${say('总用时', 'Took')} ${secondsSince(began)} s\n${lastLine(total)}\n`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

const secondsSince = (began: number): string => ((Date.now() - began) / 1000).toFixed(1);
