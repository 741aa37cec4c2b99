import type { Server, Socket } from 'socket.io';

/** Who has not shown a good grant by then is cut, in ms. */
const strangeMs = 5_000;

type Connection = Socket['conn'];

/** Cuts connections that nobody was admitted on: those that say nothing, and those that were refused and stay. */
export function closeStrangers(io: Server): void {
  const timers = new WeakMap<Connection, NodeJS.Timeout>();
  const stay = (connection: Connection): void => clearTimeout(timers.get(connection));
  io.engine.on('connection', (connection: Connection) => {
    // Not asking the browser to close as well: one that sends nothing would not.
    const timer = setTimeout(() => connection.request.socket.destroy(), strangeMs);
    timers.set(connection, timer);
    connection.once('close', () => stay(connection));
  });
  io.on('connection', ({ conn }) => stay(conn));
}
