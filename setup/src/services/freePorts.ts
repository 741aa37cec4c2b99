import { createSocket } from 'node:dgram';
import { isPortFree } from './isPortFree.ts';

/** Below the ephemeral range, where a passing connection could take a port before we listen. */
const firstPort = 10_000;
const firstRtcPort = 20_000;
const endPort = 32_000;
const given = new Set<number>();

/** TCP ports of 127.0.0.1 that are free now, never the same twice in this process. */
export async function freePorts(count: number): Promise<number[]> {
  return Array.fromAsync({ length: count }, async () => {
    for (;;) {
      const port = between(firstPort, firstRtcPort);
      if (given.has(port)) continue;
      given.add(port);
      if (await isPortFree(port)) return port;
    }
  });
}

/** The first of `count` neighbouring ports that are free on UDP and TCP, for pictures and sound. */
export async function freePortRange(count: number): Promise<number> {
  for (;;) {
    const first = between(firstRtcPort, endPort - count);
    const ports = Array.from({ length: count }, (_, index) => first + index);
    if (ports.some((port) => given.has(port))) continue;
    for (const port of ports) given.add(port);
    const free = await Promise.all(ports.flatMap((port) => [isPortFree(port), isUdpFree(port)]));
    if (free.every(Boolean)) return first;
  }
}

const between = (from: number, end: number): number => from + Math.floor(Math.random() * (end - from));

async function isUdpFree(port: number): Promise<boolean> {
  const socket = createSocket('udp4');
  return new Promise((resolve) => {
    socket.once('error', () => resolve(false));
    socket.bind({ port, address: '127.0.0.1', exclusive: true }, () => socket.close(() => resolve(true)));
  });
}
