import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newId, streamOf, type StreamName } from '@jingqi/contract';
import { Server } from 'socket.io';
import { FanOut } from '../gateways/fanOut/FanOut.ts';
import { Crowd } from './Crowd.ts';

export interface Hall {
  io: Server;
  fanOut: FanOut;
  stream: StreamName;
  eventId: string;
  crowd: Crowd;
  close: () => Promise<void>;
}

/** A Socket.IO server in this process and a crowd in another, all in one room. */
export async function openHall(members: number): Promise<Hall> {
  const http = createServer();
  const io = new Server(http, { serveClient: false });
  const eventId = newId();
  const stream = streamOf.everyone(eventId);
  io.on('connection', (socket) => void socket.join(stream));
  await new Promise<void>((resolve) => void http.listen(0, '127.0.0.1', 4_096, resolve));
  const crowd = new Crowd();
  await crowd.open((http.address() as AddressInfo).port, members);
  return {
    io,
    fanOut: new FanOut(io),
    stream,
    eventId,
    crowd,
    close: async () => {
      crowd.close();
      await io.close();
    },
  };
}
