import type { Server, Socket } from 'socket.io';

/** A connection that has entered nothing for so long is cut, in ms. */
const idleMs = 10_000;

type Connection = Socket['conn'];

/**
 * Cuts connections that come and ask for nothing: never admitted, refused, or admitted and in no event. Returns what
 * lets one stay.
 */
export function closeIdle(io: Server): (connection: Connection) => void {
  const timers = new WeakMap<Connection, NodeJS.Timeout>();
  const stay = (connection: Connection): void => clearTimeout(timers.get(connection));
  io.engine.on('connection', (connection: Connection) => {
    timers.set(
      connection,
      setTimeout(() => cut(connection), idleMs),
    );
    connection.once('close', () => stay(connection));
  });
  return stay;
}

/** Not asking the browser to close as well: one that sends nothing would not. */
function cut(connection: Connection): void {
  const { transport, request } = connection;
  connection.close(true);
  if (transport.name === 'websocket') request.socket.destroy();
}
