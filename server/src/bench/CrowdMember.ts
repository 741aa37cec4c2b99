import { connect, type Socket } from 'node:net';

interface Door {
  port: number;
  /** Own network address. */
  from: string;
  /** An event as JSON to send when connected; empty: none. */
  first: string;
}
const handshake = (port: number): string =>
  [
    'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
    `Host: 127.0.0.1:${port}`,
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
    'Sec-WebSocket-Version: 13',
    '\r\n',
  ].join('\r\n');

/** A Socket.IO client that does as little as it can: joins, answers pings, counts events. */
export class CrowdMember {
  readonly #onEvent: () => void;
  #rest: Buffer = Buffer.alloc(0);
  #isUpgraded = false;

  constructor(onEvent: () => void) {
    this.#onEvent = onEvent;
  }

  /** Resolves when it is connected and what it sent first was acknowledged. */
  open({ port, from, first }: Door): Promise<void> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', localAddress: from, noDelay: true });
      socket.once('error', reject);
      socket.once('connect', () => socket.write(handshake(port)));
      socket.on('data', (chunk: Buffer) => {
        for (const text of this.#texts(chunk)) {
          if (text.startsWith('42')) this.#onEvent();
          else if (text === '2') send(socket, '3');
          else if (text.startsWith('40')) {
            if (first === '') resolve();
            else send(socket, `420${first}`);
          } else if (text.startsWith('43')) resolve();
          else if (text.startsWith('0')) send(socket, '40');
        }
      });
    });
  }

  *#texts(chunk: Buffer): Iterable<string> {
    let data = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    if (!this.#isUpgraded) {
      const end = data.indexOf('\r\n\r\n');
      this.#isUpgraded = end >= 0;
      data = end < 0 ? data : data.subarray(end + 4);
    }
    while (this.#isUpgraded && data.length >= 2) {
      const short = (data[1] ?? 0) & 127;
      const head = short < 126 ? 2 : short === 126 ? 4 : 10;
      if (data.length < head) break;
      const length = head === 2 ? short : head === 4 ? data.readUInt16BE(2) : Number(data.readBigUInt64BE(2));
      if (data.length < head + length) break;
      yield data.toString('latin1', head, head + length);
      data = data.subarray(head + length);
    }
    this.#rest = data;
  }
}

/** A short or middling text frame, masked with zeros as a client must. */
function send(socket: Socket, text: string): void {
  const body = Buffer.from(text);
  const head = body.length < 126 ? [0x81, 0x80 | body.length] : [0x81, 0xfe, body.length >> 8, body.length & 255];
  socket.write(Buffer.concat([Buffer.from([...head, 0, 0, 0, 0]), body]));
}
