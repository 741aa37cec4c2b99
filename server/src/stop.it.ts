import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { spawnServers } from './testing/spawnServers.ts';

test('a request that is half sent does not hold up the end of the process', async () => {
  const servers = await spawnServers(1);
  const room = servers.rooms[0];
  if (!room) throw new Error('no server');
  const socket = connect(Number(new URL(room.url).port), '127.0.0.1').on('error', () => undefined);
  const head = 'POST /api/sign-out HTTP/1.1\r\nHost: jingqi.test\r\nContent-Type: application/json\r\n';
  await new Promise<void>((resolve) => {
    socket.write(`${head}Content-Length: 9\r\nExpect: 100-continue\r\n\r\n`);
    // The server has begun to read it.
    socket.once('data', () => resolve());
  });
  expect(await room.stop()).toBe(0);
  await servers.stop();
});
