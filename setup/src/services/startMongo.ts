import { mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { Family } from '../processes/Family.ts';
import type { ProcessSpec, RunningProcess } from '../processes/RunningProcess.ts';
import type { LocalMongoServer } from './MongoServer.ts';
import { ensureReplicaSet } from './ensureReplicaSet.ts';
import { untilReady } from './untilReady.ts';

export interface MongoOptions {
  readonly server: LocalMongoServer;
  readonly port: number;
  /** Each kind of server keeps its files in a folder of its own inside. */
  readonly folder: string;
  readonly logFile?: string;
}

/** Starts the database and resolves when it takes writes (mongod: as a replica set of one). */
export async function startMongo(family: Family, options: MongoOptions): Promise<RunningProcess> {
  const member = family.start(mongoSpec(options));
  await becomeWritable(member, options);
  return member;
}

export function mongoSpec({ server, port, folder, logFile }: MongoOptions): ProcessSpec {
  const files = join(folder, server.kind);
  mkdirSync(files, { recursive: true });
  const args =
    server.kind === 'mongod'
      ? ['--bind_ip', '127.0.0.1', '--port', String(port), '--dbpath', files, '--replSet', 'jingqi']
      : ['--host', '127.0.0.1', '--port', String(port), '--storage-path', files];
  if (server.kind === 'secantus') args.push('--cache-size', '512M', '--sync-on-commit', '--log-file-max', '128MB');
  return { name: 'mongodb', command: server.bin, args, ...(logFile ? { logFile } : {}) };
}

/** Resolves when the started database takes writes; rejects when it ends before. */
export async function becomeWritable(member: RunningProcess, options: MongoOptions): Promise<void> {
  await untilReady(member, async () => isListening(options.port), 60_000);
  if (options.server.kind === 'mongod') await ensureReplicaSet(options.port);
}

async function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
