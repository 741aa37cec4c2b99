import { createSocket } from 'node:dgram';
import { createServer, type Server } from 'node:net';
import { once } from 'node:events';
import { isPortFree } from './isPortFree.ts';

/** TCP ports of 127.0.0.1 that are free now, all different. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, async () => listenAnywhere()));
  const ports = servers.map(({ port }) => port);
  await Promise.all(servers.map(async ({ server }) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

async function listenAnywhere(): Promise<{ server: Server; port: number }> {
  const server = createServer().listen({ port: 0, host: '127.0.0.1', exclusive: true });
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no TCP address');
  return { server, port: address.port };
}

/** The first of `count` neighbouring ports below the ephemeral range, free on UDP and TCP. */
export async function freePortRange(count: number): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const first = 20_000 + Math.floor(Math.random() * 12_000);
    const ports = Array.from({ length: count }, (_, index) => first + index);
    const free = await Promise.all(ports.flatMap((port) => [isPortFree(port), isUdpFree(port)]));
    if (free.every(Boolean)) return first;
  }
  throw new Error('no free UDP ports');
}

async function isUdpFree(port: number): Promise<boolean> {
  const socket = createSocket('udp4');
  return new Promise((resolve) => {
    socket.once('error', () => resolve(false));
    socket.bind({ port, address: '127.0.0.1', exclusive: true }, () => socket.close(() => resolve(true)));
  });
}
