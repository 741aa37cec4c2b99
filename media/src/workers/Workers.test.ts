import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { makeLogger } from '../logger.ts';
import type { WorkerHost } from './WorkerHost.ts';
import { Workers } from './Workers.ts';

let pid = 100;
function fakeHost(index: number): WorkerHost & { die(): void } {
  const worker = Object.assign(new EventEmitter(), { close: vi.fn<() => void>() });
  pid += 1;
  const host = { index, pid, worker, webRtcServer: {}, load: { routers: 0, consumers: 0 } };
  return { ...host, die: () => worker.emit('died', new Error('killed')) } as unknown as WorkerHost & { die(): void };
}

function poolOf(count: number, fail: () => boolean = () => false) {
  const made: ReturnType<typeof fakeHost>[] = [];
  const start = async (index: number): Promise<WorkerHost> => {
    if (fail()) throw new Error('port taken');
    const host = fakeHost(index);
    made.push(host);
    return host;
  };
  return { made, workers: new Workers({ count, start, logger: makeLogger('silent') }) };
}

test('one that dies is replaced at its index, and listeners are told which was lost', async () => {
  const { made, workers } = poolOf(2);
  await workers.start();
  const lost: number[] = [];
  workers.onLost(({ pid }) => lost.push(pid));
  made[0]?.die();
  expect(workers.isWhole).toBe(false);
  await expect.poll(() => workers.isWhole).toBe(true);
  expect(lost).toEqual([made[0]?.pid]);
  expect(new Set(workers.all.map(({ index }) => index))).toEqual(new Set([0, 1]));
  expect(workers.died).toBe(1);
});

test('whoever chooses while the only one is replaced waits for the new one', async () => {
  const { made, workers } = poolOf(1);
  await workers.start();
  made[0]?.die();
  expect((await workers.choose()).pid).toBe(made[1]?.pid);
});

test('a start that fails is tried again; the first start is not', async () => {
  let failures = 1;
  const { made, workers } = poolOf(1, () => made.length === 1 && failures-- > 0);
  await workers.start();
  made[0]?.die();
  await expect.poll(() => workers.isWhole).toBe(true);
  await expect(poolOf(1, () => true).workers.start()).rejects.toThrow('port taken');
});

test('closing is no dying', async () => {
  const { made, workers } = poolOf(1);
  await workers.start();
  workers.close();
  made[0]?.die();
  expect([workers.died, made.length]).toEqual([0, 1]);
});
