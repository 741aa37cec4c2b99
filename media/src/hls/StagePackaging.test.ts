import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@jingqi/contract';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Stage } from '../stage/Stage.ts';
import type { Stream } from '../stage/Stream.ts';
import { DiskGuard } from './DiskGuard.ts';
import type { Run, RunOptions } from './Run.ts';
import { StagePackaging } from './StagePackaging.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jingqi-runs-'));
});
afterEach(() => rm(folder, { recursive: true }));

const host = newId();
/** A stage on air in a worker that does nothing. */
function stageOnAir(): Stage {
  const worker = { createRouter: () => Promise.resolve({}) };
  const stage = new Stage(newId(), () => Promise.resolve({ worker, load: { routers: 0 } } as never));
  const members = { [host]: { onAir: true, publish: [] } };
  stage.scene = { stageId: stage.id, version: 1, open: true, live: true, isPrivate: false, hls: true, members };
  return stage;
}
function show(stage: Stage, streamId: string): void {
  const rtpParameters = { codecs: [{ mimeType: 'video/H264' }] };
  const producer = { type: 'simple', closed: false, paused: false, score: [], rtpParameters };
  stage.streams.clear();
  stage.streams.set(streamId, {
    streamId,
    personId: host,
    name: '李处',
    source: 'camera',
    producer,
  } as unknown as Stream);
}

test('the next run begins at once, is numbered beyond it, and waits with its note until it has written', async () => {
  const begun: { options: RunOptions; hasStopped: PromiseWithResolvers<void> }[] = [];
  const startRun = (options: RunOptions): Promise<Run> => {
    const hasStopped = Promise.withResolvers<void>();
    begun.push({ options, hasStopped });
    const run = { pictureId: options.picture.streamId, startedAt: Date.now(), layers: options.layers, isOver: false };
    return Promise.resolve({ ...run, listenTo: () => undefined, stop: () => hasStopped.promise } as unknown as Run);
  };
  const stage = stageOnAir();
  const [disk, logger] = [new DiskGuard(folder, 0), pino({ level: 'silent' })];
  const packaging = new StagePackaging(stage, { folder, ffmpeg: 'none', disk, logger, startRun });
  const done: number[] = [];
  for (const picture of ['first', 'second', 'third']) {
    show(stage, picture);
    await packaging.look();
    const newest = begun.at(-1)?.options;
    void newest?.before.then(() => done.push(newest.number));
  }
  expect(begun.map(({ options }) => options.number)).toEqual([1, 2, 3]);
  expect(packaging.restarts).toBe(2);

  await begun[0]?.options.before;
  // The second has written before the first: what comes after both still waits, and what comes after the first too.
  begun[1]?.hasStopped.resolve();
  await begun[1]?.hasStopped.promise;
  expect(done).toEqual([1]);
  begun[0]?.hasStopped.resolve();
  await begun[2]?.options.before;
  expect(done).toEqual([1, 2, 3]);
  begun[2]?.hasStopped.resolve();
  await packaging.stop();
});

/** A run that takes until it is told to begin, or is not wanted any more. */
function slowRun() {
  const [asked, goOn] = [Promise.withResolvers<RunOptions>(), Promise.withResolvers<void>()];
  const stop = vi.fn<() => Promise<void>>(() => Promise.resolve());
  const startRun = async (options: RunOptions): Promise<Run> => {
    asked.resolve(options);
    await goOn.promise;
    if (!options.isWanted()) throw new Error('not wanted');
    return {
      pictureId: options.picture.streamId,
      startedAt: Date.now(),
      layers: options.layers,
      stop,
    } as unknown as Run;
  };
  return { startRun, asked: asked.promise, goOn: goOn.resolve, stop };
}
function packagingOf(stage: Stage, startRun: (options: RunOptions) => Promise<Run>): StagePackaging {
  const [disk, logger] = [new DiskGuard(folder, 0), pino({ level: 'silent' })];
  return new StagePackaging(stage, { folder, ffmpeg: 'none', disk, logger, startRun });
}

test('who is taken off air while the run begins is not packaged, and that is no failure', async () => {
  const stage = stageOnAir();
  show(stage, 'first');
  const { startRun, asked, goOn } = slowRun();
  const packaging = packagingOf(stage, startRun);
  const looking = packaging.look();
  const { isWanted } = await asked;
  expect(isWanted()).toBe(true);
  if (stage.scene) stage.scene = { ...stage.scene, members: { [host]: { onAir: false, publish: [] } } };
  expect(isWanted()).toBe(false);
  goOn();
  await looking;
  expect([packaging.run, packaging.state]).toEqual([null, 'off']);

  // Nobody has to wait: back on air it begins at the next look.
  if (stage.scene) stage.scene = { ...stage.scene, members: { [host]: { onAir: true, publish: [] } } };
  await packaging.look();
  expect([packaging.run?.pictureId, packaging.state]).toEqual(['first', 'running']);
  await packaging.stop();
});

test('a picture that goes on after its run ended is wanted although another was published before it', async () => {
  const stage = stageOnAir();
  show(stage, 'second');
  const [second] = stage.streams.values();
  let isOver = false;
  const wishes: boolean[] = [];
  const packaging = packagingOf(stage, (options) => {
    wishes.push(options.isWanted());
    const run = { pictureId: options.picture.streamId, startedAt: 0, layers: options.layers };
    const end = { listenTo: () => undefined, stop: () => Promise.resolve() };
    return Promise.resolve({
      ...run,
      ...end,
      get isOver() {
        return isOver;
      },
    } as unknown as Run);
  });
  await packaging.look();
  show(stage, 'first');
  if (second) stage.streams.set('second', second);
  isOver = true;
  await packaging.look();
  expect([wishes, packaging.run?.pictureId]).toEqual([[true, true], 'second']);
  await packaging.stop();
});

test('stopped while a run begins: it is not wanted, and one that came all the same is ended', async () => {
  const stage = stageOnAir();
  show(stage, 'first');
  const { startRun, asked, goOn, stop } = slowRun();
  let isWanted: () => boolean = () => true;
  const packaging = packagingOf(stage, (options) => {
    ({ isWanted } = options);
    return startRun({ ...options, isWanted: () => true });
  });
  void packaging.look();
  await asked;
  const stopped = packaging.stop();
  expect(isWanted()).toBe(false);
  goOn();
  await stopped;
  expect(stop).toHaveBeenCalledOnce();
  expect(packaging.run).toBeNull();
});
