import { join } from 'node:path';
import { newId } from '@jingqi/contract';
import { mediaWorker } from '@jingqi/setup/testing';
import { createWorker, type types } from 'mediasoup';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Stage } from '../stage/Stage.ts';
import { HlsFolder, lowest, pictureSums } from '../testing/HlsFolder.ts';
import { RtpSource } from '../testing/RtpSource.ts';
import { sceneOf } from '../testing/startTestNode.ts';
import { DiskGuard } from './DiskGuard.ts';
import { packagersOf } from './endOrphans.ts';
import { StagePackaging } from './StagePackaging.ts';

let hls: HlsFolder;
let worker: types.Worker;
let router: types.Router;
let source: RtpSource;
let packaging: StagePackaging;
let timer: NodeJS.Timeout;
let free = 1_000;
let disk: DiskGuard;
let stageId: string;
beforeAll(async () => {
  hls = await HlsFolder.make();
  worker = await createWorker({ logLevel: 'warn', workerBin: await mediaWorker() });
  const stage = new Stage(newId(), () => Promise.resolve({ worker, load: { routers: 0 } } as never));
  stageId = stage.id;
  ({ router } = await stage.home());
  source = await RtpSource.start(router, hls.path);
  const { camera, microphone } = source;
  for (const stream of [camera, microphone]) stage.streams.set(stream.streamId, stream);
  const seat = { onAir: true, publish: [] };
  stage.scene = sceneOf(stageId, 1, { [camera.personId]: seat, [microphone.personId]: seat }, { hls: true });
  disk = new DiskGuard(hls.path, 500, () => Promise.resolve(free));
  const ffmpeg = process.env['FFMPEG_BIN'] ?? 'ffmpeg';
  const logger = pino({ level: process.env['LOG_LEVEL'] ?? 'silent' });
  packaging = new StagePackaging(stage, { folder: hls.path, ffmpeg, disk, logger });
  timer = setInterval(() => void packaging.look(), 100);
});
afterAll(async () => {
  clearInterval(timer);
  await packaging.stop();
  source.stop();
  worker.close();
  await hls.remove();
});

const patiently = { timeout: 60_000, interval: 100 };
const running = async (segments: number): Promise<number> => (await hls.running(stageId, segments))?.run ?? 0;

test('beganAt is when the first picture of its first segment was sent', { timeout: 90_000 }, async () => {
  await expect.poll(() => running(1), patiently).toBeGreaterThan(0);
  const run = await hls.running(stageId, 1);
  if (!run) throw new Error('no run');
  const layer = lowest(run);
  const height = { l: 180, m: 360, h: 720 }[layer];
  const sent = (await pictureSums(join(hls.path, `${height}.ts`))).filter((_, at) => at % 50 === 0);
  const which = sent.indexOf(await hls.firstPicture(stageId, run.run, layer));
  expect(which).toBeGreaterThanOrEqual(0);
  // The file begins anew each three key frames: it was one of these.
  const times = source.keyFrames.filter((_, at) => at % sent.length === which);
  expect(times).not.toEqual([]);
  expect(Math.min(...times.map((at) => Math.abs(at - run.beganAt)))).toBeLessThan(500);
});

test('a full disk ends the run, the live goes on; room again and the next begins', { timeout: 90_000 }, async () => {
  await expect.poll(() => running(1), patiently).toBeGreaterThan(0);
  const before = await hls.running(stageId, 1);
  if (!before) throw new Error('no run');
  let heard = 0;
  const transport = await router.createDirectTransport();
  const producerId = source.camera.producer.id;
  const consumer = await transport.consume({ producerId, rtpCapabilities: router.rtpCapabilities });
  consumer.on('rtp', () => (heard += 1));

  free = 499;
  await disk.look();
  await expect.poll(() => packaging.state, patiently).toBe('noSpace');
  await expect.poll(() => packagersOf(hls.path), patiently).toEqual([]);
  const files = await hls.files(stageId);
  const had = heard;
  await expect.poll(() => heard, patiently).toBeGreaterThan(had + 50);
  expect([source.camera.producer.closed, consumer.closed, packaging.run]).toEqual([false, false, null]);
  expect(await hls.files(stageId)).toEqual(files);
  expect((await hls.probe(stageId, before.run, lowest(before))).nb_read_frames).toBeGreaterThan(20);

  free = 500;
  await disk.look();
  await expect.poll(() => running(1), patiently).toBeGreaterThan(before.run);
  expect(packaging.state).toBe('running');
  transport.close();
});
