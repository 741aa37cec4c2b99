import { appendFileSync, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { killableServices, mediaWorker } from '@jingqi/setup/testing';
import { describeRun } from '../describeRun.ts';
import { benchText } from './benchText.ts';
import { programs } from './programs.ts';
import { runProgram, type Line } from './runProgram.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** `npm run bench [-- name …] [--dry-run]`: each measurement with its baseline in the same run; kept in BENCH.md. */
async function main(args: readonly string[]): Promise<number> {
  const wanted = args.filter((arg) => !arg.startsWith('--'));
  const chosen = programs.filter((file) => wanted.length === 0 || wanted.includes(basename(file, '.ts')));
  if (chosen.length === 0)
    throw new Error(`npm run bench -- ${programs.map((file) => basename(file, '.ts')).join('|')}`);
  const services = await killableServices();
  const [lines, failed]: [Line[], string[]] = [[], []];
  try {
    const env = {
      MONGODB_URI: services.mongodbUri,
      REDIS_URL: services.redisUrl,
      MEDIASOUP_WORKER_BIN: await mediaWorker(),
    };
    for (const file of chosen.filter((one) => existsSync(join(root, one)))) {
      process.stdout.write(`${file}\n`);
      const found = await runProgram(file, root, env).catch((error: unknown) => {
        process.stderr.write(`✗ ${error instanceof Error ? error.message : String(error)}\n`);
        failed.push(file);
        return [];
      });
      lines.push(...found);
    }
  } finally {
    await services.stop();
  }
  const text = benchText(lines, failed, describeRun(root), new Date());
  process.stdout.write(`\n${text}\n`);
  if (!args.includes('--dry-run')) appendFileSync(join(root, 'load-tests', 'BENCH.md'), `\n${text}\n`);
  return failed.length === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`✗ ${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
});
