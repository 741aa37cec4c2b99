import { FactRow } from '@jingqi/contract';
import type { Server } from 'socket.io';
import { z } from 'zod';
import { sharedBeats, Signal, type Feed, type Logger, type Platform } from '../kit/index.ts';
import { roomOf, socketsIn, type SocketDoor } from './connection.ts';
import { cut, renewMemberships } from './membership.ts';

const Rows = z.array(FactRow.extend({ at: z.coerce.date() }));

interface Wire {
  publish: Platform['publish'];
  signal: Platform['signal'];
  listen: (door: SocketDoor) => void;
}

/** Joins this process with the others of the server: facts and signals travel by Socket.IO's adapter. */
export function wireProcesses(io: Server, feed: Feed, logger: Logger): Wire {
  let obey: (signal: Signal) => void = () => undefined;
  return {
    publish: (rows) => {
      feed.accept(rows);
      const sent = rows.map(({ stream, seq, fact, payload, at }) => ({
        stream,
        seq,
        fact,
        payload,
        at: at.toISOString(),
      }));
      io.serverSideEmit('rows', sent);
    },
    signal: (signal) => {
      obey(signal);
      io.serverSideEmit('signal', signal);
    },
    listen: (door) => {
      obey = (signal) =>
        void obeySignal(door, signal).catch((error: unknown) => logger.error({ err: error }, 'signal failed'));
      io.on('rows', (raw: unknown) =>
        heed(Rows, raw, logger, (rows) => feed.accept(rows.map((row) => ({ ...row, payload: row.payload })))),
      );
      io.on('signal', (raw: unknown) => heed(Signal, raw, logger, obey));
    },
  };
}

function heed<S extends z.ZodType>(schema: S, raw: unknown, logger: Logger, act: (message: z.infer<S>) => void): void {
  const message = schema.safeParse(raw);
  if (message.success) act(message.data);
  else logger.error({ problems: message.error.issues }, 'message of another process is not valid');
}

async function obeySignal(door: SocketDoor, signal: Signal): Promise<void> {
  if (signal.kind === 'beat') sharedBeats.add(signal.eventId, signal);
  else if (signal.kind === 'membershipChanged') await renewMemberships(door, signal.eventId, signal.personId);
  else for (const socket of socketsIn(door, roomOf.session(signal.sessionHash))) cut(socket);
}
