import process from 'node:process';
import { dataFolder } from '../places.ts';
import type { Run } from '../Run.ts';
import { say } from '../say.ts';
import { setUp } from '../setUp.ts';
import { assertPortsFree } from './assertPortsFree.ts';
import { beginAnew } from './beginAnew.ts';
import { endPreviousRun } from './endPreviousRun.ts';
import { layoutFor } from './layoutFor.ts';
import { portsToCheck } from './portsToCheck.ts';
import { printWelcome } from './printWelcome.ts';
import { runPlatform } from './runPlatform.ts';
import { readPorts } from './settings.ts';
import { keepSignIns } from './signInsFile.ts';
import { productUnits } from './units.ts';

/** `npm start`: sets up, runs the platform until it is told to stop, leaves nothing running. */
export async function start(run: Run): Promise<number> {
  const began = Date.now();
  await endPreviousRun(dataFolder);
  await beginAnew(dataFolder, run.args, run.stop);
  const ports = readPorts(process.env);
  await assertPortsFree(ports, portsToCheck(process.env), process.env['HOST'] || '127.0.0.1');
  process.stdout.write(`${say('准备平台', 'Setting up the platform')}\n`);
  const redisUrl = process.env['REDIS_URL'];
  const programs = await setUp(run, { needsBrowser: false, needsClient: true, redisUrl });
  const layout = layoutFor(programs, ports);
  const platform = await runPlatform(run, { programs, ports, layout }, productUnits(layout));
  keepSignIns(dataFolder, platform.signIns);
  printWelcome(layout.publicUrl, platform.signIns, programs.mongo, Date.now() - began);
  await platform.untilStopped();
  return 0;
}
