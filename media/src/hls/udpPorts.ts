import { createSocket } from 'node:dgram';

/** Even ports, beyond those the workers and the system give out by themselves. */
const lowest = 61_000;
const pairs = 2_250;
/** Of this process: between a draw and ffmpeg's bind nothing else would hold them. */
const taken = new Set<number>();

/**
 * Draws even ports of 127.0.0.1 that are free together with the odd one after them, as RTP and RTCP want (RFC 3550 §11).
 * They are the caller's until given back. Throws when there are not so many.
 */
export async function takeUdpPorts(count: number): Promise<number[]> {
  const ports: number[] = [];
  for (let tries = 0; ports.length < count && tries < 200; tries += 1) {
    const port = lowest + 2 * Math.floor(Math.random() * pairs);
    if (taken.has(port)) continue;
    taken.add(port);
    const isFree = await Promise.all([tryBind(port), tryBind(port + 1)]);
    if (isFree.every(Boolean)) ports.push(port);
    else taken.delete(port);
  }
  if (ports.length === count) return ports;
  giveBackUdpPorts(ports);
  throw new Error('no free UDP ports');
}

/** Lets ports be drawn again: nothing listens there any more. */
export function giveBackUdpPorts(ports: readonly number[]): void {
  for (const port of ports) taken.delete(port);
}

/** Whether nobody holds the port. */
function tryBind(port: number): Promise<boolean> {
  const socket = createSocket('udp4');
  return new Promise((resolve) => {
    socket.once('error', () => socket.close(() => resolve(false)));
    socket.bind(port, '127.0.0.1', () => socket.close(() => resolve(true)));
  });
}
