import { connect } from 'node:net';
import { ownServices } from '@jingqi/setup/testing';
import { expect, test } from 'vitest';
import { startTestNode } from './testing/startTestNode.ts';

test('a request that is half sent does not hold up the end of the process', async () => {
  const node = await startTestNode((await ownServices()).redisUrl);
  const socket = connect(Number(new URL(node.url).port), '127.0.0.1').on('error', () => undefined);
  await new Promise<void>((resolve) => {
    socket.write('GET /healthz HTTP/1.1\r\nHost: media\r\n\r\nGET /healthz HT');
    // The first is answered; the second has begun.
    socket.once('data', () => resolve());
  });
  const since = Date.now();
  await node.stop();
  expect(Date.now() - since).toBeLessThan(4_000);
});
