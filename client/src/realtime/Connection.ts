import { commands, ErrorBody, type CommandDraft, type CommandName, type CommandOutput } from '@jingqi/contract';
import { io, type Socket } from 'socket.io-client';
import { z } from 'zod';
import { ApiError } from '../api/ApiError.ts';
import { call } from '../api/call.ts';
import { ensureSession } from '../api/session.ts';
import { backoffMs, closingMs } from './backoff.ts';
import type { ConnectionListener, ConnectionState, Line } from './line.ts';

const ackMs = 8_000;
const idleMs = 1_000;
const Ack = z.union([
  z.object({ ok: z.literal(true), data: z.unknown() }),
  z.object({ ok: z.literal(false), error: ErrorBody }),
]);

/** The one socket of the page. It opens with the first listener and closes a second after the last. */
export class Connection implements Line {
  readonly #socket: Socket = io({
    autoConnect: false,
    reconnection: false,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
  });
  readonly #listeners = new Set<ConnectionListener>();
  #state: ConnectionState = { kind: 'connecting' };
  #attempt = 0;
  #hasSession = false;
  #isClosing = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#socket.on('connect', () => this.#connected());
    this.#socket.on('disconnect', () => this.#lost());
    this.#socket.on('connect_error', (error) => {
      if (error.message === 'NOT_SIGNED_IN') this.#hasSession = false;
      this.#lost();
    });
    this.#socket.on('fact', (row: unknown) => this.#tell((listener) => listener.fact(row)));
    this.#socket.on('pulse', (frame: unknown) => this.#tell((listener) => listener.pulse(frame)));
    this.#socket.on('server:closing', () => void (this.#isClosing = true));
    this.#socket.on('signed-out', () => void this.#signedOut());
    addEventListener('offline', () => this.#offline());
    addEventListener('online', () => this.#online());
  }

  get state(): ConnectionState {
    return this.#state;
  }

  get isConnected(): boolean {
    return this.#socket.connected;
  }

  add(listener: ConnectionListener): void {
    clearTimeout(this.#timer);
    this.#listeners.add(listener);
    listener.changed(this.#state);
    if (this.#socket.connected) listener.connected();
    else if (navigator.onLine) void this.#open();
    else this.#offline();
  }

  remove(listener: ConnectionListener): void {
    this.#listeners.delete(listener);
    if (this.#listeners.size > 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#state = { kind: 'connecting' };
      this.#attempt = 0;
      this.#socket.disconnect();
    }, idleMs);
  }

  /** Sends a command and parses its answer. Throws ApiError: a refusal's code, or OFFLINE when no answer came in time. */
  async send<C extends CommandName>(command: C, draft: CommandDraft<C>): Promise<CommandOutput<C>> {
    if (!this.#socket.connected) throw new ApiError('OFFLINE');
    const raw: unknown = await this.#socket
      .timeout(ackMs)
      .emitWithAck(command, draft)
      .catch(() => Promise.reject(new ApiError('OFFLINE')));
    const ack = Ack.parse(raw);
    if (ack.ok) return commands[command].output.parse(ack.data) as CommandOutput<C>;
    const { code, ...details } = ack.error;
    throw new ApiError(code, details);
  }

  /** Call after signing in or out: the socket comes back as the new person. */
  renew(): void {
    this.#hasSession = false;
    this.#tell((listener) => listener.personChanged());
    this.#become({ kind: 'connecting' });
    this.#socket.disconnect();
    this.#attempt = 0;
    if (this.#listeners.size > 0) this.#openSoon(0);
  }

  async #open(): Promise<void> {
    try {
      if (!this.#hasSession) await ensureSession();
      this.#hasSession = true;
      if (this.#listeners.size > 0) this.#socket.connect();
    } catch {
      this.#lost();
    }
  }

  #openSoon(afterMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#open(), afterMs);
  }

  #connected(): void {
    this.#attempt = 0;
    this.#isClosing = false;
    this.#become({ kind: 'live' });
    this.#tell((listener) => listener.connected());
  }

  #lost(): void {
    const isWanted = this.#listeners.size > 0 && this.#state.kind !== 'signedOut' && this.#state.kind !== 'offline';
    if (!isWanted || this.#socket.connected) return;
    this.#attempt += 1;
    // A person who changed is connecting, not reconnecting.
    if (this.#state.kind !== 'connecting' || this.#attempt > 1)
      this.#become({ kind: 'reconnecting', attempt: this.#attempt });
    this.#openSoon(
      this.#isClosing && this.#attempt === 1 ? closingMs(Math.random()) : backoffMs(this.#attempt, Math.random()),
    );
  }

  #offline(): void {
    clearTimeout(this.#timer);
    this.#become({ kind: 'offline' });
    this.#socket.disconnect();
  }

  #online(): void {
    if (this.#state.kind !== 'offline' || this.#listeners.size === 0) return;
    this.#attempt = 1;
    this.#become({ kind: 'reconnecting', attempt: this.#attempt });
    this.#openSoon(0);
  }

  /** The session was revoked; if the browser has another by now (signed in elsewhere), go on with that one. */
  async #signedOut(): Promise<void> {
    this.#become({ kind: 'signedOut' });
    clearTimeout(this.#timer);
    const me = await call('me').catch(() => null);
    if (me && this.#state.kind === 'signedOut') this.renew();
  }

  #become(state: ConnectionState): void {
    this.#state = state;
    this.#tell((listener) => listener.changed(state));
  }

  #tell(say: (listener: ConnectionListener) => void): void {
    for (const listener of this.#listeners) say(listener);
  }
}
