import process from 'node:process';
import { Family } from './processes/Family.ts';
import { stopRequest } from './processes/stopRequest.ts';
import type { Run } from './Run.ts';
import { say } from './say.ts';
import { SetupFailure } from './SetupFailure.ts';
import { loadEnvFile } from './start/settings.ts';

type Command = (run: Run) => Promise<number>;

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./start/start.ts')).start,
  dev: async () => (await import('./start/dev.ts')).dev,
  test: async () => (await import('./check/test.ts')).test,
  evening: async () => (await import('./start/evening.ts')).evening,
  'demo-code': async () => (await import('./start/evening.ts')).demoCode,
  'leads-recount': async () => (await import('./start/leadsRecount.ts')).leadsRecount,
  bench: async () => (await import('./start/bench.ts')).bench,
  load: async () => (await import('./start/load.ts')).load,
  'audit-verify': async () => (await import('./start/auditVerify.ts')).auditVerify,
  screens: async () => (await import('./start/evening.ts')).screens,
};

function print(error: unknown): void {
  if (error instanceof SetupFailure) {
    process.stderr.write(`\n✗ ${error.message}\n  ${say('解决办法：', 'Mend it with: ')}${error.mend}\n`);
    return;
  }
  process.stderr.write(`\n✗ ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const load = commands[name];
  if (!load) throw new SetupFailure(say(`没有命令“${name}”。`, `There is no command "${name}".`), 'npm start');
  const family = new Family();
  const stop = stopRequest();
  try {
    const command = await load();
    return await command({ args, family, stop });
  } catch (error) {
    if (!stop.aborted) print(error);
    return stop.aborted ? 130 : 1;
  } finally {
    await family.close();
  }
}

loadEnvFile();
process.exit(await main(process.argv.slice(2)));
