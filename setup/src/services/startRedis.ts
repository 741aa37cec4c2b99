import { mkdirSync } from 'node:fs';
import type { Family } from '../processes/Family.ts';
import type { RunningProcess } from '../processes/RunningProcess.ts';
import { redisCommand } from './redisCommand.ts';
import { untilReady } from './untilReady.ts';

export interface RedisOptions {
  readonly bin: string;
  readonly port: number;
  readonly folder: string;
  readonly logFile?: string;
  /** Numbered databases; tests take one per file. */
  readonly databases?: number;
}

/** Starts Redis with its append-only file and no eviction; resolves when it answers. */
export async function startRedis(family: Family, options: RedisOptions): Promise<RunningProcess> {
  const member = family.start(redisSpec(options));
  await untilReady(member, async () => isAnswering(options.port));
  return member;
}

export function redisSpec({ bin, port, folder, logFile, databases }: RedisOptions) {
  mkdirSync(folder, { recursive: true });
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder];
  args.push('--appendonly', 'yes', '--maxmemory-policy', 'noeviction', '--save', '');
  args.push('--databases', String(databases ?? 16), '--daemonize', 'no');
  return { name: 'redis', command: bin, args, ...(logFile ? { logFile } : {}) };
}

/** PONG, and not LOADING while the append-only file is read. */
export async function isAnswering(port: number): Promise<boolean> {
  try {
    return (await redisCommand(port, ['PING'])) === 'PONG';
  } catch {
    return false;
  }
}
