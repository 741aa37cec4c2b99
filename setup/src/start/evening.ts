import process from 'node:process';
import { dataFolder, root } from '../places.ts';
import type { Run } from '../Run.ts';
import { say } from '../say.ts';
import { answers } from '../services/untilReady.ts';
import { setUp, type Programs } from '../setUp.ts';
import { startPlatform } from '../testing/startPlatform.ts';
import { readRunRecord } from './runRecord.ts';
import { readPorts } from './settings.ts';
import { keptSignIns } from './signInsFile.ts';

/** `npm run demo:evening`: plays a whole evening with browsers against the running platform. */
export const evening = async (run: Run): Promise<number> => play(run, 'client/e2e/evening.ts');

/** `npm run screens`: takes the screenshots of every page. */
export const screens = async (run: Run): Promise<number> => play(run, 'client/e2e/screens.ts');

/** `npm run demo:code -- LOGIN`: the present code of a demo account's authenticator. */
export const demoCode = async (run: Run): Promise<number> =>
  node(run, 'server/src/demo/code.ts', { DEMO_SIGN_INS: keptSignIns(dataFolder) });

async function play(run: Run, script: string): Promise<number> {
  const programs = await setUp(run, { needsBrowser: true, needsClient: true, redisUrl: process.env['REDIS_URL'] });
  const url = runningUrl();
  if (await answers(`${url}/readyz`)) {
    process.stdout.write(`${say('使用正在运行的平台', 'Using the running platform')}: ${url}\n`);
    return node(run, script, { ...programEnv(programs), PUBLIC_URL: url, DEMO_SIGN_INS: keptSignIns(dataFolder) });
  }
  process.stdout.write(
    `${say('平台没有运行，先在临时文件夹里启动一个', 'No platform is running, so one is started in a temporary folder')}\n`,
  );
  const platform = await startPlatform();
  try {
    process.stdout.write(`${platform.publicUrl}\n`);
    const signIns = JSON.stringify(platform.signIns);
    return await node(run, script, { ...programEnv(programs), ...platform.env, DEMO_SIGN_INS: signIns });
  } finally {
    await platform.stop();
  }
}

function runningUrl(): string {
  const record = readRunRecord(dataFolder);
  return process.env['PUBLIC_URL'] || record?.url || `http://127.0.0.1:${readPorts(process.env).PORT}`;
}

const programEnv = (programs: Programs): NodeJS.ProcessEnv => ({
  CHROMIUM_BIN: programs.chromium,
  FFMPEG_BIN: programs.ffmpeg,
});

export async function node({ family, stop, args }: Run, script: string, env: NodeJS.ProcessEnv): Promise<number> {
  const onLine = (line: string): void => void process.stdout.write(`${line}\n`);
  const spec = { name: script, command: process.execPath, args: [script, ...args], cwd: root, onLine };
  const { code } = await family.run({ ...spec, env: { ...process.env, ...env } }, stop);
  return code ?? 1;
}
