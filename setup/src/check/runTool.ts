import { join } from 'node:path';
import process from 'node:process';
import { root } from '../places.ts';
import type { Exit } from '../processes/RunningProcess.ts';
import type { Run } from '../Run.ts';

export interface ToolCall {
  readonly tool: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** Shown as it comes; otherwise only the result holds it. */
  readonly isShown?: boolean;
}

/** Runs a program of node_modules/.bin in the project's root. */
export async function runTool(
  { family, stop }: Run,
  { tool, args, env, isShown }: ToolCall,
): Promise<Exit & { output: string }> {
  const onLine = isShown ? (line: string): void => void process.stdout.write(`${line}\n`) : undefined;
  const bin = join(root, 'node_modules', '.bin');
  const spec = { name: tool, command: join(bin, tool), args, cwd: root, ...(onLine ? { onLine } : {}) };
  const path = `${bin}:${process.env['PATH'] ?? ''}`;
  return family.run({ ...spec, env: { ...process.env, ...colours(), ...env, PATH: path } }, stop);
}

/** Tools believe in colours on CI too; ours go where our own output goes. */
const colours = (): NodeJS.ProcessEnv => (process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' });
