import { Socket as TcpSocket } from 'node:net';
import type { Socket } from 'socket.io';

/** What is read of Engine.IO's and ws's objects; `fanOut.it.ts` fails when a new version of them is built otherwise. */
interface Connection {
  readyState: string;
  writeBuffer: readonly unknown[];
  transport: { name: string; perMessageDeflate?: unknown; socket?: WebSocket };
}
interface WebSocket {
  readyState: number;
  extensions: string;
  _socket: unknown;
}
interface Wire {
  webSocket: WebSocket;
  tcp: TcpSocket;
}
const openState = 1;

const connectionOf = (socket: Socket): Connection => socket.conn as unknown as Connection;
const wires = new WeakMap<object, Wire | null>();

function wireOf({ transport }: Connection): Wire | null {
  let wire = wires.get(transport);
  if (wire === undefined) wires.set(transport, (wire = findWire(transport)));
  return wire;
}

/** Null for long polling and where frames are compressed, which makes them wait. */
function findWire({ name, socket: webSocket }: Connection['transport']): Wire | null {
  if (name !== 'websocket' || webSocket?.extensions !== '') return null;
  const tcp = webSocket._socket;
  return tcp instanceof TcpSocket ? { webSocket, tcp } : null;
}

/**
 * Where a whole frame may be written at this moment without overtaking anything; null where Socket.IO has something
 * waiting, the transport is no plain WebSocket, or the connection is closing. What Socket.IO has already written lies in
 * the TCP socket's own queue, so that order is kept.
 */
export function freeWire(socket: Socket): TcpSocket | null {
  const connection = connectionOf(socket);
  if (connection.readyState !== 'open' || connection.writeBuffer.length > 0) return null;
  const wire = wireOf(connection);
  return wire && wire.webSocket.readyState === openState && wire.tcp.writable ? wire.tcp : null;
}

/** How much the member has not taken yet: bytes for its TCP connection and packets that Socket.IO holds. */
export function backlogOf(socket: Socket): { bytes: number; packets: number } {
  const connection = connectionOf(socket);
  return { bytes: wireOf(connection)?.tcp.writableLength ?? 0, packets: connection.writeBuffer.length };
}

/** Ends the connection without waiting for what it has not taken. */
export function tear(socket: Socket): void {
  const wire = wireOf(connectionOf(socket));
  if (wire) wire.tcp.destroy();
  else socket.disconnect(true);
}
