import process from 'node:process';
import mongoose from 'mongoose';
import { readBackup } from './readBackup.ts';
import { writeBackup } from './writeBackup.ts';

/**
 * `node server/src/backup/main.ts write FILE` and `… read FILE`: the database to a file, and a file into an empty
 * database. Needs MONGODB_URI. Recordings are files and are copied as such.
 */
const usage = '用法 usage: node server/src/backup/main.ts write|read FILE (MONGODB_URI)';
const [, , act, file] = process.argv;
const uri = process.env['MONGODB_URI'];
try {
  if ((act !== 'write' && act !== 'read') || !file || !uri) throw new Error(usage);
  const { connection } = await mongoose.connect(uri, { serverSelectionTimeoutMS: 5_000, autoIndex: false });
  if (!connection.db) throw new Error('no database');
  const counts = await (act === 'write'
    ? writeBackup(connection.db, file, new Date())
    : readBackup(connection.db, file));
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  console.log(`✓ ${total} documents, ${Object.keys(counts).length} collections ${act === 'write' ? '→' : '←'} ${file}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await mongoose.disconnect();
}
