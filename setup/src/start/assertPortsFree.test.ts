import { createServer } from 'node:net';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { freePorts } from '../services/freePorts.ts';
import { assertPortsFree } from './assertPortsFree.ts';
import { readPorts } from './settings.ts';

test('names the busy port and gives a command that goes around it', async () => {
  const [port = 0, other = 0] = await freePorts(2);
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  const ports = readPorts({ PORT: String(port), MEDIA_PORT: String(other) });
  const failure = assertPortsFree(ports, ['PORT', 'MEDIA_PORT'], '127.0.0.1');
  await expect(failure).rejects.toMatchObject({
    message: expect.stringContaining(String(port)),
    mend: expect.stringMatching(/^PORT=\d+ npm start$/),
  });
  server.close();
});

test('a port that is no number is refused', () => {
  expect(() => readPorts({ PORT: 'eighty' })).toThrow('PORT=eighty');
});
