import { join } from 'node:path';
import process from 'node:process';
import { dataFolder, root } from '../places.ts';
import type { Layout } from '../platform/Layout.ts';
import type { ProcessSpec } from '../processes/RunningProcess.ts';
import type { Run } from '../Run.ts';
import { say } from '../say.ts';
import { answers, untilReady } from '../services/untilReady.ts';
import { setUp } from '../setUp.ts';
import type { Unit } from '../supervise/Unit.ts';
import { assertPortsFree } from './assertPortsFree.ts';
import { beginAnew } from './beginAnew.ts';
import { endPreviousRun } from './endPreviousRun.ts';
import { layoutFor } from './layoutFor.ts';
import { portsToCheck } from './portsToCheck.ts';
import { printWelcome } from './printWelcome.ts';
import { runPlatform } from './runPlatform.ts';
import { readPorts, type Ports } from './settings.ts';
import { keepSignIns } from './signInsFile.ts';
import { productUnits } from './units.ts';

/** `npm run dev`: as `npm start`, but processes start anew when their files change and pages reload hot. */
export async function dev(run: Run): Promise<number> {
  const began = Date.now();
  await endPreviousRun(dataFolder);
  await beginAnew(dataFolder, run.args, run.stop);
  const ports = readPorts(process.env);
  await assertPortsFree(ports, [...portsToCheck(process.env), 'CLIENT_PORT'], '127.0.0.1');
  process.stdout.write(`${say('准备开发环境', 'Setting up for development')}\n`);
  const redisUrl = process.env['REDIS_URL'];
  const programs = await setUp(run, { needsBrowser: false, needsClient: false, redisUrl });
  const layout = devLayout(layoutFor(programs, ports), ports);
  const units = productUnits(layout, watched);
  const afterData = [...units.afterData, clientUnit(layout, ports)];
  const platform = await runPlatform(run, { programs, ports, layout }, { ...units, afterData });
  keepSignIns(dataFolder, platform.signIns);
  printWelcome(layout.publicUrl, platform.signIns, programs.mongo, Date.now() - began);
  await platform.untilStopped();
  return 0;
}

/** People open Vite's address; it hands /api and /socket.io to the server. */
function devLayout(layout: Layout, ports: Ports): Layout {
  const publicUrl = process.env['PUBLIC_URL'] || `http://127.0.0.1:${ports.CLIENT_PORT}`;
  return { ...layout, publicUrl, origins: [publicUrl], clientDist: '' };
}

const watched = (spec: ProcessSpec): ProcessSpec => ({
  ...spec,
  args: ['--watch', '--watch-preserve-output', ...spec.args],
});

function clientUnit(layout: Layout, ports: Ports): Unit {
  const url = `http://127.0.0.1:${ports.CLIENT_PORT}`;
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, '--host', '127.0.0.1', '--port', String(ports.CLIENT_PORT), '--strictPort'];
  const env = { ...process.env, SERVER_URL: `http://127.0.0.1:${layout.serverPort}`, PUBLIC_URL: layout.publicUrl };
  const logFile = join(layout.logFolder, 'client.log');
  return {
    spec: { name: 'client', command: layout.node, args, cwd: join(root, 'client'), env, logFile },
    untilReady: async (member) => untilReady(member, async () => answers(url)),
  };
}
