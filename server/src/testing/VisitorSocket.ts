import {
  commands,
  parseFact,
  Pulse,
  type CommandDraft,
  type CommandName,
  type CommandOutput,
  type FactName,
  type ParsedFact,
} from '@jingqi/contract';
import { io, type Socket } from 'socket.io-client';
import { z } from 'zod';
import { Refused } from './Refused.ts';

const Ack = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), data: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.unknown() }),
]);

type FactOf<F extends FactName> = Extract<ParsedFact, { fact: F }>;

/** A visitor's connection: sends commands and keeps every frame that came, so that a test can look for what must not be there. */
export class VisitorSocket {
  readonly socket: Socket;
  /** Facts in the order they came. */
  readonly facts: ParsedFact[] = [];
  readonly pulses: Pulse[] = [];
  /** Everything that came, whatever it is: [event name, …arguments]. */
  readonly frames: unknown[][] = [];

  constructor(url: string, headers: Record<string, string>) {
    this.socket = io(url, { transports: ['websocket'], extraHeaders: headers, forceNew: true, reconnection: false });
    this.socket.onAny((name: string, ...args: unknown[]) => {
      this.frames.push([name, ...args]);
      if (name === 'fact') this.facts.push(parseFact(args[0]));
      if (name === 'pulse') this.pulses.push(Pulse.parse(args[0]));
    });
  }

  /** Settles when the server has admitted the connection; rejects with what the server said. */
  opened(): Promise<this> {
    return new Promise((resolve, reject) => {
      this.socket.once('connect', () => resolve(this));
      this.socket.once('connect_error', reject);
      // A server that dies between the transport and its answer says neither.
      this.socket.once('disconnect', (reason) => reject(new Error(reason)));
    });
  }

  /** Settles with the reason when the connection is cut. */
  closed(): Promise<string> {
    if (this.socket.disconnected) return Promise.resolve('already');
    return new Promise((resolve) => this.socket.once('disconnect', (reason) => resolve(reason)));
  }

  /** Runs a command. Throws Refused. */
  async send<C extends CommandName>(name: C, input: CommandDraft<C>): Promise<CommandOutput<C>> {
    const ack = Ack.parse(await this.socket.timeout(10_000).emitWithAck(name, input));
    if (!ack.ok) throw new Refused(ack.error, 0);
    return commands[name].output.parse(ack.data) as CommandOutput<C>;
  }

  /** The first fact of this name that fits, come already or still to come (at most `timeoutMs`). */
  fact<F extends FactName>(
    name: F,
    fits: (fact: FactOf<F>) => boolean = () => true,
    timeoutMs = 5_000,
  ): Promise<FactOf<F>> {
    return this.#first(
      () => this.facts.find((fact): fact is FactOf<F> => fact.fact === name && fits(fact as FactOf<F>)),
      name,
      timeoutMs,
    );
  }

  /** The first pulse that fits, come already or still to come. */
  pulse(fits: (pulse: Pulse) => boolean, timeoutMs = 5_000): Promise<Pulse> {
    return this.#first(() => this.pulses.find(fits), 'pulse', timeoutMs);
  }

  close(): void {
    this.socket.disconnect();
  }

  #first<T>(look: () => T | undefined, what: string, timeoutMs: number): Promise<T> {
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        const found = look();
        if (found === undefined) return;
        clearTimeout(timer);
        this.socket.offAny(settle);
        resolve(found);
      };
      const timer = setTimeout(() => {
        this.socket.offAny(settle);
        reject(new Error(`no ${what} came in ${timeoutMs} ms`));
      }, timeoutMs);
      this.socket.onAny(settle);
      settle();
    });
  }
}
