import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { isExecutable, onPath } from '../../onPath.ts';
import { cacheFolder } from '../../places.ts';
import { say } from '../../say.ts';
import type { LocalMongoServer, MongoServer } from '../../services/MongoServer.ts';
import { SetupFailure } from '../../SetupFailure.ts';

export const mongodVersion = '8.0.15';
export const keptMongod = `mongod-${mongodVersion}-${process.arch}`;
export const secantusVersion = '0.6.0b12';
export const keptSecantus = `secantusd-rs-${secantusVersion}`;
export const cargoVersion = '0.5.3-beta.196';
export const keptCargoBuild = `secantusd-rs-${cargoVersion}`;

/** What is there already: MONGODB_URI, MONGOD_BIN, `mongod` on PATH, the cache. */
export function findMongodb(): MongoServer | undefined {
  const uri = process.env['MONGODB_URI'];
  return uri ? { kind: 'uri', uri } : findLocalMongodb();
}

/** The same without MONGODB_URI: a program that can be started. */
export function findLocalMongodb(): LocalMongoServer | undefined {
  const named = process.env['MONGOD_BIN'];
  if (named && !isExecutable(named)) throw notExecutable(named);
  const bin = named ?? onPath('mongod');
  if (bin) return { kind: 'mongod', bin };
  const kept = (name: string): string => join(cacheFolder(), name);
  if (existsSync(kept(keptMongod))) return { kind: 'mongod', bin: kept(keptMongod) };
  const standIn = [keptSecantus, keptCargoBuild].map(kept).find((file) => existsSync(file));
  return standIn ? { kind: 'secantus', bin: standIn } : undefined;
}

const notExecutable = (file: string): SetupFailure =>
  new SetupFailure(
    say(`MONGOD_BIN 指向的 ${file} 不能执行。`, `MONGOD_BIN=${file} cannot be executed.`),
    'unset MONGOD_BIN && npm start',
  );
