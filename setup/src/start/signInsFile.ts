import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SignIn } from '../platform/demoData.ts';

const fileOf = (folder: string): string => join(folder, 'sign-ins.json');

/** Keeps the demo sign-ins for `demo:evening`, readable by their owner alone. */
export function keepSignIns(folder: string, signIns: readonly SignIn[]): void {
  writeFileSync(fileOf(folder), JSON.stringify(signIns), { mode: 0o600 });
}

/** The kept sign-ins as JSON text; an empty list when there are none. */
export const keptSignIns = (folder: string): string =>
  existsSync(fileOf(folder)) ? readFileSync(fileOf(folder), 'utf8') : '[]';
