import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@jingqi/contract';
import { pino } from 'pino';
import { expect, test, vi } from 'vitest';
import { Stage } from '../stage/Stage.ts';
import type { Stages } from '../stage/Stages.ts';
import type { Stream } from '../stage/Stream.ts';
import { DiskGuard } from './DiskGuard.ts';
import { Packaging } from './Packaging.ts';
import type { Run, RunOptions } from './Run.ts';

const host = newId();
const rtpParameters = { codecs: [{ mimeType: 'video/H264' }] };
const producer = { type: 'simple', closed: false, paused: false, score: [], rtpParameters };
const camera = { streamId: 'camera', personId: host, name: '李处', source: 'camera', producer } as unknown as Stream;

function stageOnAir(): Stage {
  const worker = { createRouter: () => Promise.resolve({}) };
  const stage = new Stage(newId(), () => Promise.resolve({ worker, load: { routers: 0 } } as never));
  const members = { [host]: { onAir: true, publish: [] } };
  stage.scene = { stageId: stage.id, version: 1, open: true, live: true, isPrivate: false, hls: true, members };
  stage.streams.set(camera.streamId, camera);
  return stage;
}

test('stopping waits for what a stage that is over still writes; opened again it waits too', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'jingqi-packaging-'));
  const hasWritten = Promise.withResolvers<void>();
  const stop = vi.fn<() => Promise<void>>(() => hasWritten.promise);
  const startRun = vi.fn<(options: RunOptions) => Promise<Run>>(({ picture, layers }) => {
    const run = {
      pictureId: picture.streamId,
      startedAt: Date.now(),
      layers,
      isOver: false,
      listenTo: () => undefined,
    };
    return Promise.resolve({ ...run, stop } as unknown as Run);
  });
  const stage = stageOnAir();
  const stages = { all: [stage], find: () => stage } as unknown as Stages;
  const [disk, logger] = [new DiskGuard(folder, 0), pino({ level: 'silent' })];
  const packaging = new Packaging(stages, { folder, ffmpeg: 'none', disk, logger, startRun });
  await packaging.start();
  const { scene } = stage;
  if (!scene) throw new Error('no scene');
  await expect.poll(() => packaging.states).toEqual([{ stageId: stage.id, state: 'running' }]);
  stage.scene = { ...scene, open: false };
  await expect.poll(() => packaging.states).toEqual([]);
  expect(stop).toHaveBeenCalledOnce();

  stage.scene = scene;
  const all = vi.spyOn(stages, 'all', 'get').mockReturnValue([stage]);
  await expect.poll(() => all.mock.calls.length).toBeGreaterThan(1);
  expect(startRun).toHaveBeenCalledOnce();
  let isStopped = false;
  const stopped = packaging.stop().then(() => (isStopped = true));
  await new Promise(setImmediate);
  expect(isStopped).toBe(false);
  hasWritten.resolve();
  await stopped;
  await rm(folder, { recursive: true });
});
