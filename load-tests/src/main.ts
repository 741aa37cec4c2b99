import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { startPlatform } from '@jingqi/setup/testing';
import { findK6 } from './findK6.ts';
import { keepResult } from './keepResult.ts';
import { readOptions } from './options.ts';
import { prepare } from './prepare.ts';
import { runK6 } from './runK6.ts';
import { watchUsage } from './usage.ts';

const root = dirname(dirname(import.meta.dirname));

/** `npm run load -- <scenario>`: starts a platform of two servers, lets k6 loose on it and keeps the figures. */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  const k6 = findK6(root, process.env);
  const platform = await startPlatform({ servers: 2, env: { LOG_LEVEL: 'warn', TRUSTED_PROXIES: '1' } });
  const folder = mkdtempSync(join(tmpdir(), 'jingqi-load-'));
  let stop = (): void => undefined;
  try {
    const { prepared, stop: stopBroadcast } = await prepare(platform, options);
    stop = stopBroadcast;
    const { pid, done } = runK6(k6, options.scenario, prepared, folder);
    const usage = watchUsage([
      ...['server', 'server-2', 'media', 'jobs'].map((name) => ({ name, pid: platform.pid(name) })),
      { name: 'k6', pid },
    ]);
    const { isPassed, metrics } = await done;
    keepResult(root, { options, isPassed, metrics, usage: usage.stop() });
    return isPassed ? 0 : 1;
  } finally {
    stop();
    rmSync(folder, { recursive: true, force: true });
    await platform.stop();
  }
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`✗ ${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
});
