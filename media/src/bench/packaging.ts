import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { mediaWorker } from '@jingqi/setup/testing';
import { createWorker } from 'mediasoup';
import { pino } from 'pino';
import { Run } from '../hls/Run.ts';
import { mediaCodecs } from '../stage/codecs.ts';
import { RtpSource } from '../testing/RtpSource.ts';

/** How long is measured, in s; the beginning is left out. */
const seconds = Number(process.env['BENCH_SECONDS'] ?? 60);
const settleMs = 5_000;
/** Clock ticks a second, as Linux counts CPU time. */
const ticks = 100;

/** CPU seconds, user and system, that a process has used. */
async function cpuOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticks;
}

/** CPU of packaging one stream (720p, 360p, 180p and sound), in % of a core: by ffmpeg. */
const folder = await mkdtemp(join(tmpdir(), 'jingqi-bench-'));
const worker = await createWorker({ logLevel: 'warn', workerBin: await mediaWorker() });
const router = await worker.createRouter({ mediaCodecs });
const source = await RtpSource.start(router, folder);
await pause(settleMs);
const run = await Run.start({
  router,
  picture: source.camera,
  layers: ['l', 'm', 'h'],
  microphones: [source.microphone],
  ffmpeg: process.env['FFMPEG_BIN'] ?? 'ffmpeg',
  folder,
  number: 1,
  before: Promise.resolve(),
  isWanted: () => true,
  logger: pino({ level: process.env['LOG_LEVEL'] ?? 'silent' }),
});
await pause(settleMs);
const began = performance.now();
const before = await cpuOf(run.pid ?? 0);
await pause(seconds * 1_000);
const took = (performance.now() - began) / 1_000;
const after = await cpuOf(run.pid ?? 0);
const value = Number((((after - before) / took) * 100).toFixed(2));
console.log(JSON.stringify({ name: 'packaging of a stream', value, unit: '% of a core' }));
await run.stop();
source.stop();
worker.close();
if (process.env['BENCH_KEEP'] === undefined) await rm(folder, { recursive: true });
else console.error(folder);
