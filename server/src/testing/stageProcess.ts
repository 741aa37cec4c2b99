import process from 'node:process';
import { newId } from '@jingqi/contract';
import { startStageClock } from '../features/stage/index.ts';
import { beginRecording } from '../features/recordings/index.ts';
import { closeDatabase, connectDatabase, connectRedis, makeLogger, type Platform } from '../kit/index.ts';
import { standSecret } from './standSecret.ts';

// A process of its own that does what stages do by themselves, until its input ends.
const logger = makeLogger(`stage-${newId().slice(-4)}`, 'warn');
await connectDatabase(process.env['MONGODB_URI'] ?? '', logger);
const redis = connectRedis(process.env['REDIS_URL'] ?? '', logger);
const platform: Platform = {
  settings: { publicUrl: 'http://jingqi.test', secretKey: standSecret, production: false },
  logger,
  redis,
  clock: () => new Date(),
  publish: () => undefined,
  enqueue: () => undefined,
  signal: () => undefined,
};
const stop = startStageClock(platform, beginRecording);
process.stdout.write('ready\n');
process.stdin.resume().once('end', () => void end());

async function end(): Promise<void> {
  await stop();
  process.stdout.write('done\n');
  await closeDatabase();
  redis.disconnect();
}
