import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';

/** Each start writes new logs; those of the start before stay beside them as `<name>.log.1`. */
export function keepOldLogs(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.log') && existsSync(join(folder, name)))
      renameSync(join(folder, name), join(folder, `${name}.1`));
  }
}
