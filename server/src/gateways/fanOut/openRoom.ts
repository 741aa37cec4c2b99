import { createServer } from 'node:http';
import type { AddressInfo, Socket as TcpSocket } from 'node:net';
import { newId, streamOf, type Pulse } from '@jingqi/contract';
import { Server, type Socket } from 'socket.io';
import { io, type Socket as ClientSocket } from 'socket.io-client';
import type { TimelineRow } from '../../kit/index.ts';
import { FanOut, usualBounds } from './FanOut.ts';

const eventId = newId();
export const stream = streamOf.everyone(eventId);
export const rowOf = (seq: number, padding = ''): TimelineRow => ({
  stream,
  seq,
  fact: 'question:withdrawn',
  payload: { padding },
  at: new Date(0),
});
export const pulseOf = (claps: number, votes: Pulse['votes'] = {}): Pulse => ({
  eventId,
  viewers: 1,
  votes,
  claps,
  at: new Date(0).toISOString(),
});

export interface Member {
  client: ClientSocket;
  /** The server's end. */
  socket: Socket;
  /** Numbers of the rows that came. */
  seqs: number[];
  pulses: Pulse[];
}

/** For tests: a Socket.IO server whose connections are all in one room, and a fan-out over it. */
export async function openRoom(bounds: Partial<typeof usualBounds> = {}) {
  const http = createServer();
  const server = new Server(http, { pingInterval: 30, pingTimeout: 5_000 });
  const arrivals = new Map<string, Socket>();
  server.on('connection', (socket) => {
    void socket.join(stream);
    arrivals.set(socket.id, socket);
  });
  await new Promise<void>((resolve) => void http.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const fanOut = new FanOut(server, { ...usualBounds, ...bounds });
  const clients: ClientSocket[] = [];
  const come = async (transport: 'websocket' | 'polling' = 'websocket'): Promise<Member> => {
    const client = io(url, { transports: [transport], forceNew: true, reconnection: false });
    clients.push(client);
    const seqs: number[] = [];
    const pulses: Pulse[] = [];
    client.on('fact', ({ seq }: { seq: number }) => seqs.push(seq));
    client.on('pulse', (pulse: Pulse) => pulses.push(pulse));
    await new Promise<void>((resolve) => void client.once('connect', resolve));
    const socket = arrivals.get(client.id ?? '');
    if (!socket) throw new Error('nobody arrived');
    return { client, socket, seqs, pulses };
  };
  const close = async (): Promise<void> => {
    fanOut.stop();
    for (const client of clients) client.disconnect();
    await server.close();
  };
  return { fanOut, server, come, close };
}

/** The browser's own TCP socket, to stop reading from it. */
export function tcpOf(client: ClientSocket): TcpSocket {
  const { ws } = client.io.engine.transport as unknown as { ws: { _socket: TcpSocket } };
  return ws._socket;
}
