import { FactRow } from '@jingqi/contract';
import type { Server } from 'socket.io';
import { z } from 'zod';
import type { Feed, Logger, Platform, Signal, TimelineRow } from '../kit/index.ts';
import { renewMemberships, roomOf, type SocketDoor } from './socket.ts';

const Rows = z.array(FactRow.extend({ at: z.coerce.date() }));

/** Joins this process with the others of the server: facts and signals travel on Socket.IO's Redis stream. */
export function wireProcesses(io: Server, feed: Feed, logger: Logger): {
  publish: Platform['publish'];
  signal: Platform['signal'];
  listen: (door: SocketDoor) => void;
} {
  let obey: (signal: Signal) => void = () => undefined;
  return {
    publish: (rows) => {
      feed.accept(followedHere(io, rows));
      io.serverSideEmit('rows', rows.map((row) => ({ ...row, at: row.at.toISOString() })));
    },
    signal: (signal) => {
      obey(signal);
      io.serverSideEmit('signal', signal);
    },
    listen: (door) => {
      obey = (signal) => void obeySignal(door, signal).catch((error: unknown) => logger.error({ err: error }, 'signal failed'));
      io.on('rows', (raw: unknown) => {
        const rows = Rows.safeParse(raw);
        if (rows.success) feed.accept(followedHere(io, rows.data as TimelineRow[]));
        else logger.error({ problems: rows.error.issues }, 'rows of another process are not valid');
      });
      io.on('signal', (signal: Signal) => obey(signal));
    },
  };
}

function followedHere(io: Server, rows: TimelineRow[]): TimelineRow[] {
  return rows.filter((row) => io.of('/').adapter.rooms.has(row.stream));
}

async function obeySignal(door: SocketDoor, signal: Signal): Promise<void> {
  if (signal.kind === 'membershipChanged') return renewMemberships(door, signal.eventId, signal.personId);
  const room = door.io.local.to(roomOf.session(signal.sessionHash));
  room.emit('signed-out', {});
  room.disconnectSockets(true);
}
