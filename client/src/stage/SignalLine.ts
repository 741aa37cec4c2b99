import {
  ErrorBody,
  signals,
  stageFacts,
  StageFactName,
  type SignalInput,
  type SignalName,
  type SignalOutput,
  type StageFactPayload,
  type StageTicket,
} from '@jingqi/contract';
import { io, type Socket } from 'socket.io-client';
import { z } from 'zod';
import { StageRefusal } from './StageRefusal.ts';

/** A fact of the node, checked. */
export type StageFact = {
  [F in StageFactName]: { readonly fact: F; readonly payload: StageFactPayload<F> };
}[StageFactName];

interface OpenOptions {
  readonly ticket: StageTicket;
  readonly purpose: 'stage' | 'check';
  readonly onFact: (fact: StageFact) => void;
  readonly signal: AbortSignal;
}

const Answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), data: z.unknown() }),
  z.object({ ok: z.literal(false), error: ErrorBody }),
]);
const answerTimeoutMs = 8_000;
const connectTimeoutMs = 6_000;

/** The way to one media node. It does not come back by itself: a new one needs a new ticket. */
export class SignalLine {
  readonly #socket: Socket;
  /** Resolves when it is over, whoever ended it. */
  readonly closed: Promise<void>;

  private constructor(socket: Socket) {
    this.#socket = socket;
    this.closed = new Promise((resolve) => {
      socket.once('disconnect', () => resolve());
    });
  }

  /** Throws StageRefusal: FORBIDDEN when the node does not take the grant, MEDIA_UNAVAILABLE when it cannot be reached. */
  static async open({ ticket, purpose, onFact, signal }: OpenOptions): Promise<SignalLine> {
    if (signal.aborted) throw new StageRefusal({ code: 'MEDIA_UNAVAILABLE' });
    const { origin, pathname } = new URL(ticket.url);
    const socket = io(origin, {
      path: `${pathname.replace(/\/$/u, '')}/socket.io`,
      auth: { grant: ticket.grant, purpose },
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      timeout: connectTimeoutMs,
    });
    socket.onAny((name: unknown, payload: unknown) => tellFact(name, payload, onFact));
    const line = new SignalLine(socket);
    signal.addEventListener('abort', () => line.close(), { once: true });
    try {
      await connected(socket, signal);
      return line;
    } catch (error) {
      line.close();
      throw error;
    }
  }

  get isOpen(): boolean {
    return this.#socket.connected;
  }

  /** Throws StageRefusal with the node's code, or MEDIA_UNAVAILABLE without an answer. */
  async ask<S extends SignalName>(name: S, input: SignalInput<S>): Promise<SignalOutput<S>> {
    if (!this.isOpen) throw new StageRefusal({ code: 'MEDIA_UNAVAILABLE' });
    // Also refused when the line ends meanwhile.
    const raw: unknown = await this.#socket
      .timeout(answerTimeoutMs)
      .emitWithAck(name, input)
      .catch(() => null);
    const answer = Answer.safeParse(raw);
    if (!answer.success) throw new StageRefusal({ code: 'MEDIA_UNAVAILABLE' });
    if (!answer.data.ok) throw new StageRefusal(answer.data.error);
    return signals[name].output.parse(answer.data.data) as SignalOutput<S>;
  }

  close(): void {
    this.#socket.disconnect();
  }
}

function connected(socket: Socket, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error?: Error & { data?: unknown }): void => {
      const body = ErrorBody.safeParse(error?.data);
      reject(new StageRefusal(body.success ? body.data : { code: 'MEDIA_UNAVAILABLE' }));
    };
    socket.once('connect', resolve);
    socket.once('connect_error', fail);
    signal.addEventListener('abort', () => fail(), { once: true });
  });
}

/** What this version does not know is passed over. */
function tellFact(name: unknown, payload: unknown, onFact: OpenOptions['onFact']): void {
  const fact = StageFactName.safeParse(name);
  if (!fact.success) return;
  const parsed = stageFacts[fact.data].safeParse(payload);
  if (parsed.success) onFact({ fact: fact.data, payload: parsed.data } as StageFact);
}
