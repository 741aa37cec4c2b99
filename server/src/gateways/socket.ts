import { CommandName, commands, DomainError, type Command, type Id, type StreamName } from '@jingqi/contract';
import type { Socket } from 'socket.io';
import { inTurn, type CommandCaller } from '../kit/index.ts';
import { closeIdle } from './closeIdle.ts';
import { roomOf, socketsIn, type ProductSocket, type SocketData, type SocketDoor } from './connection.ts';
import { newRequestId, parsed, refusalOf } from './handle.ts';
import { tokenOf } from './http.ts';
import { beginMembership, catchUp, leaveAll, leaveEvent } from './membership.ts';

/** Connections of one person to one process: more than anybody has pages open. */
const mostConnections = 20;
/** Frames that are no command, of one person. */
const nonsense = { points: 30, seconds: 60 };

/** Opens the socket's door: the handshake needs a session and our Origin; then each command of the contract is served. */
export function openSocketDoor(door: SocketDoor): void {
  const stay = closeIdle(door.io);
  door.io.use(async (socket, next) => {
    let refused: Error | undefined;
    try {
      await admit(door, socket);
    } catch (error) {
      refused = new Error(refusalOf(error, door.platform.logger, newRequestId()).code);
    }
    next(refused);
  });
  door.io.on('connection', (plain: Socket) => {
    const socket = plain as ProductSocket;
    void socket.join([roomOf.person(socket.data.actor.personId), roomOf.session(socket.data.actor.sessionHash)]);
    socket.onAny((name: unknown, ...rest: unknown[]) => {
      if (name === 'session:enter') stay(socket.conn);
      const ack = rest.at(-1);
      if (typeof ack === 'function') void serve(door, socket, name, rest[0]).then((answer) => ack(answer));
      // Nobody waits for an answer; who goes on with it is cut.
      else void takeNonsense(door, socket).catch(() => socket.disconnect(true));
    });
    socket.on('disconnect', () => void inTurn(socket.id, () => leaveAll(door, socket)));
  });
}

async function admit(door: SocketDoor, socket: Socket): Promise<void> {
  const token = tokenOf(socket.handshake.headers.cookie);
  // A page that comes back by itself is not its person.
  const actor = await door.readActor(door.platform, token, { how: 'look' });
  if (!actor) throw new DomainError('NOT_SIGNED_IN');
  if (socketsIn(door, roomOf.person(actor.personId)).length >= mostConnections)
    throw new DomainError('TOO_MANY_REQUESTS');
  socket.data = { actor, token, memberships: new Map(), lookedAt: Date.now(), isUsed: false } satisfies SocketData;
}

/** What a page sends without its person: it keeps no session alive. */
const ownAccord: ReadonlySet<CommandName> = new Set([
  'session:enter',
  'session:leave',
  'stream:read',
  'stage:enter',
  'meeting:enter',
  'meeting:beat',
]);

async function serve(door: SocketDoor, socket: ProductSocket, name: unknown, raw: unknown): Promise<unknown> {
  const requestId = newRequestId();
  try {
    const command = await commandOf(door, socket, name);
    const declared: Command = commands[command];
    await door.takePoint(command, socket.data.actor.personId, declared.rate);
    const input = parsed(declared.input, raw);
    socket.data.isUsed ||= !ownAccord.has(command);
    const eventId = eventIdOf(input);
    // Coming and going of one connection happen one after the other, whatever order their answers would take.
    const data =
      command === 'session:enter' || command === 'session:leave'
        ? await inTurn(socket.id, () => comeOrGo(door, socket, command, eventId, input, requestId))
        : await run(door, command, callerIn(door, socket, eventId, requestId), input);
    return { ok: true, data };
  } catch (error) {
    return { ok: false, error: refusalOf(error, door.platform.logger, requestId) };
  }
}

/** Throws INVALID_INPUT for a name that is none; those count as well. */
async function commandOf(door: SocketDoor, socket: ProductSocket, name: unknown): Promise<CommandName> {
  const known = CommandName.safeParse(name);
  if (known.success) return known.data;
  await takeNonsense(door, socket);
  return parsed(CommandName, name);
}

async function takeNonsense(door: SocketDoor, socket: ProductSocket): Promise<void> {
  await door.takePoint('nonsense', socket.data.actor.personId, nonsense);
}

function eventIdOf(input: unknown): Id {
  const { eventId, stream } = input as { eventId?: Id; stream?: StreamName };
  return eventId ?? stream?.split('/')[0] ?? '';
}

function callerIn(door: SocketDoor, socket: ProductSocket, eventId: Id, requestId: string): CommandCaller {
  const membership = socket.data.memberships.get(eventId);
  if (!membership) throw new DomainError('NOT_ENTERED');
  return { platform: door.platform, actor: socket.data.actor, requestId, eventId, ...membership };
}

/** Checks the role, runs the use case, checks its answer. */
async function run(door: SocketDoor, command: CommandName, caller: CommandCaller, input: unknown): Promise<unknown> {
  const declared: Command = commands[command];
  if (!declared.allow.includes(caller.eventRole)) {
    throw new DomainError(caller.eventRole === 'guest' ? 'NOT_SIGNED_IN' : 'FORBIDDEN');
  }
  const act = door.handlers[command] as (caller: CommandCaller, input: unknown) => Promise<unknown>;
  return declared.output.parse(await act(caller, input));
}

async function comeOrGo(
  door: SocketDoor,
  socket: ProductSocket,
  command: 'session:enter' | 'session:leave',
  eventId: Id,
  input: unknown,
  requestId: string,
): Promise<unknown> {
  if (command === 'session:leave') {
    const answer = await run(door, command, callerIn(door, socket, eventId, requestId), input);
    await leaveEvent(door, socket, eventId);
    return answer;
  }
  await beginMembership(door, socket, eventId);
  const caller = callerIn(door, socket, eventId, requestId);
  const entered = commands[command].output.parse(await run(door, command, caller, input));
  await catchUp(door, socket, entered.heads);
  await door
    .arrived(caller, socket.id)
    .catch((error: unknown) => door.platform.logger.error({ err: error, requestId }, 'presence not noted'));
  return entered;
}
