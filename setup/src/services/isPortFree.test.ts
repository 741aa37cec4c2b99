import { createServer } from 'node:net';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { freePorts } from './freePorts.ts';
import { isPortFree } from './isPortFree.ts';

test('a port that somebody listens on is not free', async () => {
  const [port = 0] = await freePorts(1);
  expect(await isPortFree(port)).toBe(true);
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  expect(await isPortFree(port)).toBe(false);
  server.close();
});

test('free ports are all different', async () => {
  expect(new Set(await freePorts(20)).size).toBe(20);
});
