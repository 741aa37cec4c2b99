import type { Server as HttpServer } from 'node:http';
import { StageDoor, type StageFactName, type StageFactPayload } from '@jingqi/contract';
import { Server, type DefaultEventsMap, type Socket } from 'socket.io';
import type { Logger } from '../logger.ts';
import { arrive, checkMayCome, depart } from '../stage/arrive.ts';
import type { Line } from '../stage/Line.ts';
import { limits } from '../stage/limits.ts';
import type { Stages } from '../stage/Stages.ts';
import { closeStrangers } from './closeStrangers.ts';
import { Pace } from './Pace.ts';
import { refusalOf } from './refusal.ts';
import { serve } from './serve.ts';
import { verifyGrant, type GrantCheck, type Granted } from './verifyGrant.ts';

export interface DoorOptions {
  readonly http: HttpServer;
  readonly stages: Stages;
  readonly grants: GrantCheck;
  readonly origins: readonly string[];
  readonly logger: Logger;
}

type Admitted = Granted & { purpose: 'stage' | 'check' };
type DoorSocket = Socket<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, { admitted: Admitted }>;

/** Opens the browsers' door: our pages only, with a grant only, by WebSocket only. */
export function openDoor(options: DoorOptions): Server {
  const { http, origins } = options;
  const io = new Server<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, { admitted: Admitted }>(http, {
    transports: ['websocket'],
    serveClient: false,
    maxHttpBufferSize: 65_536,
    pingInterval: 5_000,
    pingTimeout: 10_000,
    allowRequest: ({ headers }, decide) => {
      const isOurs = headers.origin !== undefined && origins.includes(headers.origin);
      decide(isOurs ? null : 'BAD_ORIGIN', isOurs);
    },
  });
  io.use((socket, next) => void admit(options, socket, next));
  closeStrangers(io);
  io.on('connection', (socket) => seat(options, socket));
  return io;
}

/** The refusal's code travels in `data` of the browser's connect_error. */
async function admit(
  { stages, grants, logger }: DoorOptions,
  socket: DoorSocket,
  next: (error?: Error) => void,
): Promise<void> {
  try {
    const { grant, purpose } = StageDoor.catch({ grant: '', purpose: 'stage' }).parse(socket.handshake.auth);
    socket.data.admitted = { ...(await verifyGrant(grant, grants)), purpose };
    checkMayCome(stages, socket.data.admitted);
    next();
  } catch (error) {
    next(Object.assign(new Error('refused'), { data: refusalOf(error, logger, {}) }));
  }
}

function seat({ stages, logger }: DoorOptions, socket: DoorSocket): void {
  // The door was open when the grant was looked at; it may have closed since.
  try {
    checkMayCome(stages, socket.data.admitted);
  } catch {
    return void socket.disconnect(true);
  }
  const participant = arrive(stages, { ...socket.data.admitted, line: lineTo(socket) });
  const pace = new Pace(limits.burst, limits.perSecond, () => performance.now());
  socket.onAny((name: unknown, input: unknown, ack: unknown) => {
    if (typeof ack === 'function') void serve({ participant, pace, logger, name, input }).then((answer) => ack(answer));
    // Nobody waits for an answer; who goes on with it is cut.
    else if (!pace.take()) socket.disconnect(true);
  });
  socket.on('disconnect', () => depart(stages, participant));
}

function lineTo(socket: DoorSocket): Line {
  return {
    tell: <F extends StageFactName>(fact: F, payload: StageFactPayload<F>) => void socket.emit(fact, payload),
    end: () => void socket.disconnect(true),
  };
}
