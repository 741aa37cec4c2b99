import type { Pulse, StreamName } from '@jingqi/contract';
import type { Server, Socket } from 'socket.io';
import type { TimelineRow } from '../../kit/index.ts';
import { Arrears } from './Arrears.ts';
import { eventPacket, textFrame } from './frame.ts';
import { backlogOf, freeWire, tear } from './wire.ts';

interface Bound {
  bytes: number;
  packets: number;
}
interface Bounds {
  /** A member with more than this before it gets no pulse until it has caught up. */
  pulse: Bound;
  /** And with more than this no fact: then the last one of each stream, which makes it read what it missed. */
  fact: Bound;
  /** And with more than this, or for longer than `ms`, it is cut; it comes back by itself and takes a snapshot. */
  cut: Bound & { ms: number };
  /** It has caught up when no more than this waits. */
  settled: Bound;
  /** How often slow members are looked at, in ms. */
  lookMs: number;
}

export const usualBounds: Bounds = {
  pulse: { bytes: 64 * 1024, packets: 64 },
  fact: { bytes: 1024 * 1024, packets: 1_024 },
  cut: { bytes: 4 * 1024 * 1024, packets: 4_096, ms: 60_000 },
  settled: { bytes: 16 * 1024, packets: 8 },
  lookMs: 100,
};

const unbounded: Bound = { bytes: Infinity, packets: Infinity };

interface Message {
  packet: string;
  frame: Buffer;
}

/**
 * Hands facts and pulses to the members of a room in this process. A message is encoded once and written straight to the
 * TCP socket of each member that has nothing of Socket.IO's waiting before it, to the others through Socket.IO: each member
 * gets everything in the order in which it was sent, acknowledgements included. Slow members cost bounded memory.
 */
export class FanOut {
  readonly #io: Server;
  readonly #bounds: Bounds;
  readonly #arrears = new Map<Socket, Arrears>();
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(io: Server, bounds: Bounds = usualBounds) {
    this.#io = io;
    this.#bounds = bounds;
  }

  fact = (row: TimelineRow): void => {
    const message = factMessage(row);
    this.#each(row.stream, (socket) => {
      const isBehind = this.#arrears.size > 0 && (this.#arrears.get(socket)?.rows.size ?? 0) > 0;
      if (isBehind || !giveWithin(socket, message, this.#bounds.fact)) this.#owed(socket).addRow(row);
    });
  };

  pulse = (stream: StreamName, pulse: Pulse): void => {
    const message = messageOf('pulse', pulse);
    this.#each(stream, (socket) => {
      const isBehind = this.#arrears.size > 0 && this.#arrears.has(socket);
      if (isBehind || !giveWithin(socket, message, this.#bounds.pulse)) this.#owed(socket).addPulse(stream, pulse);
    });
  };

  /** How many are kept back for the moment. */
  get slowMembers(): number {
    return this.#arrears.size;
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#arrears.clear();
  }

  #each(stream: StreamName, visit: (socket: Socket) => void): void {
    const { adapter, sockets } = this.#io.of('/');
    const members = adapter.rooms.get(stream);
    if (!members) return;
    for (const id of members) {
      const socket = sockets.get(id);
      if (socket) visit(socket);
    }
  }

  #owed(socket: Socket): Arrears {
    let arrears = this.#arrears.get(socket);
    if (!arrears) {
      this.#arrears.set(socket, (arrears = new Arrears(Date.now())));
      this.#timer ??= setInterval(() => this.#look(), this.#bounds.lookMs);
    }
    return arrears;
  }

  #look(): void {
    const { settled, cut } = this.#bounds;
    for (const [socket, arrears] of this.#arrears) {
      const isSettled = !exceeds(socket, settled);
      if (socket.connected && !isSettled && !exceeds(socket, cut) && Date.now() - arrears.since < cut.ms) continue;
      this.#arrears.delete(socket);
      if (!socket.connected) continue;
      if (isSettled) settle(socket, arrears);
      else tear(socket);
    }
    if (this.#arrears.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}

const factMessage = ({ stream, seq, fact, payload, at }: TimelineRow): Message =>
  messageOf('fact', { stream, seq, fact, payload, at });

function messageOf(event: string, payload: unknown): Message {
  const packet = eventPacket(event, payload);
  return { packet, frame: textFrame(`4${packet}`) };
}

function exceeds(socket: Socket, bound: Bound): boolean {
  const { bytes, packets } = backlogOf(socket);
  return bytes > bound.bytes || packets > bound.packets;
}

/** False, and nothing is given, when too much waits before it. */
function giveWithin(socket: Socket, { packet, frame }: Message, bound: Bound): boolean {
  const wire = freeWire(socket);
  if (wire ? wire.writableLength > bound.bytes : exceeds(socket, bound)) return false;
  if (wire) wire.write(frame);
  else socket.conn.write(packet);
  return true;
}

/** What was kept from it, unless it is no longer its own: a stream may have been left meanwhile. */
function settle(socket: Socket, { rows, pulses }: Arrears): void {
  for (const [stream, row] of rows) if (socket.rooms.has(stream)) giveWithin(socket, factMessage(row), unbounded);
  for (const [stream, pulse] of pulses)
    if (socket.rooms.has(stream)) giveWithin(socket, messageOf('pulse', pulse), unbounded);
}
