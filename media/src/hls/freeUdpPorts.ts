import { createSocket, type Socket } from 'node:dgram';

/** Even ports of 127.0.0.1 that are free together with the odd one after them, as RTP and RTCP want (RFC 3550 §11). */
export async function freeUdpPorts(count: number): Promise<number[]> {
  const held: Socket[] = [];
  const ports: number[] = [];
  try {
    for (let tries = 0; ports.length < count && tries < 200; tries += 1) {
      const port = 42_000 + 2 * Math.floor(Math.random() * 4_000);
      const pair = await Promise.allSettled([bind(port), bind(port + 1)]);
      for (const one of pair) if (one.status === 'fulfilled') held.push(one.value);
      if (pair.every(({ status }) => status === 'fulfilled')) ports.push(port);
    }
  } finally {
    await Promise.all(held.map((socket) => new Promise<void>((resolve) => socket.close(() => resolve()))));
  }
  if (ports.length < count) throw new Error('no free UDP ports');
  return ports;
}

function bind(port: number): Promise<Socket> {
  const socket = createSocket('udp4');
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.bind(port, '127.0.0.1', () => resolve(socket));
  });
}
