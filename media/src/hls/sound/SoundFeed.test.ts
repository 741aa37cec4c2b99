import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { types } from 'mediasoup';
import { expect, test } from 'vitest';
import { giveBackUdpPorts, takeUdpPorts } from '../udpPorts.ts';
import { SoundFeed } from './SoundFeed.ts';

const router = { createDirectTransport: () => Promise.resolve({ close: () => undefined }) } as unknown as types.Router;

/** Nothing is learnt of in between. */
function standStill(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

test('it is heard when somebody listens, and not because this process stood still', async () => {
  const [port = 0] = await takeUdpPorts(1);
  const feed = await SoundFeed.open(router, port, 0);
  for (let times = 0; times < 8; times += 1) {
    await pause(25);
    standStill(100);
    expect(feed.isHeard).toBe(false);
  }
  const listener = createSocket('udp4').bind(port, '127.0.0.1');
  await once(listener, 'listening');
  await expect.poll(() => feed.isHeard).toBe(true);
  feed.tryAnew();
  expect(feed.isHeard).toBe(false);
  await expect.poll(() => feed.isHeard).toBe(true);

  listener.close();
  await expect.poll(() => feed.isHeard).toBe(false);
  feed.close();
  giveBackUdpPorts([port]);
});
