import { existsSync, rmSync } from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { say } from '../say.ts';
import { SetupFailure } from '../SetupFailure.ts';

/** Deletes the platform's state after asking; `--yes` asks nothing. */
export async function beginAnew(folder: string, args: readonly string[], stop: AbortSignal): Promise<void> {
  if (!args.includes('--fresh') || !existsSync(folder)) return;
  if (!args.includes('--yes') && !(await isAgreed(folder, stop))) {
    throw new SetupFailure(
      say('没有删除任何数据。', 'Nothing was deleted.'),
      'npm start   # npm start -- --fresh --yes',
    );
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

async function isAgreed(folder: string, stop: AbortSignal): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const ask = createInterface({ input: process.stdin, output: process.stdout });
  const question = say(
    `将删除 ${folder} 里的全部数据（账号、活动、提问）。输入 yes 确认：`,
    `This deletes everything in ${folder} (accounts, events, questions). Type yes to go on: `,
  );
  try {
    return (await ask.question(question, { signal: stop })).trim().toLowerCase() === 'yes';
  } finally {
    ask.close();
  }
}
