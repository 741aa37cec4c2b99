import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { isDiskFull, diskFull } from '../install/diskSpace.ts';
import { dataFolder, root } from '../places.ts';
import { tail } from '../processes/tail.ts';
import { say } from '../say.ts';
import { SetupFailure } from '../SetupFailure.ts';
import type { Unit } from '../supervise/Unit.ts';
import { messageOf } from './messageOf.ts';

/** Turns a process that did not come up into one sentence with its last words. */
export function notReady({ spec }: Unit, cause: unknown): never {
  const file = spec.logFile ?? '';
  const log = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (isDiskFull(log)) throw diskFull(dataFolder);
  const words = messageOf(tail(log, 1)) || String(cause);
  throw new SetupFailure(
    say(`${spec.name} 没有启动：${words}`, `${spec.name} did not start: ${words}`),
    `tail -n 50 ${relative(root, file)}`,
    { cause },
  );
}
