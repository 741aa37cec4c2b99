import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as later } from 'node:timers/promises';
import { newId, streamOf } from '@jingqi/contract';
import { Server } from 'socket.io';
import { FanOut } from '../gateways/fanOut/FanOut.ts';
import { openSocketDoor } from '../gateways/socket.ts';
import type { SocketDoor } from '../gateways/connection.ts';
import { Feed, makeLogger, systemClock, type CommandHandlers } from '../kit/index.ts';

/** Ours: the socket's real door, with people instead of databases behind it. */
function openDoor(io: Server): void {
  const logger = makeLogger('idle', 'fatal');
  const fanOut = new FanOut(io);
  const rows = { after: async () => [], since: async () => [] };
  const feed = new Feed({ deliver: fanOut.fact, now: Date.now, logger, rows });
  const handlers = {
    'session:enter': async ({ actor, streams }: { actor: { personId: string }; streams: string[] }) => ({
      role: 'guest',
      personId: actor.personId,
      name: '',
      heads: Object.fromEntries(streams.map((stream) => [stream, 0])),
      snapshot: null,
      missed: [],
      now: new Date().toISOString(),
    }),
  } as unknown as CommandHandlers;
  openSocketDoor({
    io,
    feed,
    handlers,
    platform: { logger, clock: systemClock } as SocketDoor['platform'],
    takePoint: async () => undefined,
    readActor: async () => ({ personId: newId(), role: 'guest', name: '', enterprise: '', sessionHash: newId() }),
    membershipOf: async (_platform, { personId }, eventId) => ({
      eventRole: 'guest',
      streams: [streamOf.everyone(eventId), streamOf.person(eventId, personId)],
    }),
    arrived: async () => undefined,
    left: async () => undefined,
  });
}

const http = createServer();
const io = new Server(http, { serveClient: false });
if (process.argv[2] === 'ours') openDoor(io);
else io.on('connection', (socket) => void socket.join('everyone'));
process.on('message', () => {
  // Idle means that what the handshakes left has been collected.
  void later(3_000).then(() => process.send?.(process.memoryUsage.rss()));
});
http.listen(0, '127.0.0.1', 4_096, () => process.send?.((http.address() as AddressInfo).port));
