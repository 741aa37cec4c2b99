import { say } from '../../say.ts';
import type { MongoServer } from '../../services/MongoServer.ts';
import { SetupFailure } from '../../SetupFailure.ts';
import type { InstallContext } from '../InstallContext.ts';
import { mendCommand } from '../system/mendCommand.ts';
import { buildSecantus } from './buildSecantus.ts';
import { downloadMongod } from './downloadMongod.ts';
import { fetchSecantus } from './fetchSecantus.ts';
import { findMongodb } from './findMongodb.ts';

/**
 * A MongoDB to run on: what is there, else the ordinary download of mongod, else the ready
 * stand-in, else a build of it. `npmReady` is waited for only where npm packages are needed.
 */
export async function ensureMongodb(context: InstallContext, npmReady: Promise<void>): Promise<MongoServer> {
  const found = findMongodb();
  if (found) {
    context.note(nameOf(found));
    return found;
  }
  const mongod = await downloadMongod(context, npmReady);
  if (mongod) return noted(context, { kind: 'mongod', bin: mongod });
  const standIn = (await fetchSecantus(context)) ?? (await buildSecantus(context));
  if (standIn) return noted(context, { kind: 'secantus', bin: standIn });
  throw new SetupFailure(
    say('这台机器上没有 MongoDB，也无法下载。', 'There is no MongoDB on this machine and none can be downloaded.'),
    mendCommand('mongodb'),
  );
}

function noted(context: InstallContext, server: MongoServer): MongoServer {
  context.note(nameOf(server));
  return server;
}

/** Which server is in use, in words, without credentials. */
export function nameOf(server: MongoServer): string {
  if (server.kind === 'uri') return say('MONGODB_URI 指定的 MongoDB', 'MongoDB at MONGODB_URI');
  if (server.kind === 'mongod') return `mongod (${server.bin})`;
  return say(
    'SecantusDB（MongoDB 协议的替代品，仅供无法取得 MongoDB 的机器使用）',
    'SecantusDB (speaks MongoDB, only for machines that cannot get MongoDB)',
  );
}
