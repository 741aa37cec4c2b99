import process from 'node:process';
import { say } from '../../say.ts';
import { canReach } from '../canReach.ts';
import type { InstallContext } from '../InstallContext.ts';
import { keptFile } from '../keptFile.ts';
import { keptMongod, mongodVersion } from './findMongodb.ts';

const ordinaryMirror = 'https://fastdl.mongodb.org';

/** A real mongod 8 from MONGOMS_DOWNLOAD_MIRROR or MongoDB's own site; undefined when out of reach. */
export async function downloadMongod({ note }: InstallContext, npmReady: Promise<void>): Promise<string | undefined> {
  const mirror = process.env['MONGOMS_DOWNLOAD_MIRROR'] || ordinaryMirror;
  if (!(await canReach(mirror))) return undefined;
  await npmReady;
  note(say(`下载 mongod ${mongodVersion}`, `downloading mongod ${mongodVersion}`));
  try {
    const { MongoBinary } = await import('mongodb-memory-server-core/lib/util/MongoBinary.js');
    return await keptFile(keptMongod, async (downloadDir) =>
      MongoBinary.getPath({ version: mongodVersion, downloadDir, systemBinary: '' }),
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    note(say(`mongod 下载失败：${reason}`, `mongod could not be downloaded: ${reason}`));
    return undefined;
  }
}
