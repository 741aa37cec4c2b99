import {
  newId,
  parseFact,
  Pulse,
  type CommandDraft,
  type CommandName,
  type CommandOutput,
  type Entered,
  type ParsedFact,
} from '@jingqi/contract';
import { ApiError, isApiError } from '../api/ApiError.ts';
import { applyPulse, put } from './applyFact.ts';
import { gapsOf, keepStreams, openBook, receive, type Book } from './book.ts';
import type { ConnectionListener, Line } from './line.ts';
import { knownFrom, type Known } from './known.ts';
import { emptyView, type PendingQuestion, type SessionView } from './sessionView.ts';

const retryEnterMs = 2_000;
const retryDeliverMs = 2_000;
const closeMs = 1_000;

/** One event as this page follows it: enters, keeps what is known in order, heals gaps, comes back after a loss. */
export class EventSession {
  readonly #eventId: string;
  readonly #connection: Line;
  readonly #watchers = new Set<() => void>();
  #view: SessionView = emptyView;
  #book: Book | null = null;
  #early: ParsedFact[] = [];
  #entry = 0;
  #isEntering = false;
  #reading = new Set<string>();
  #closing: ReturnType<typeof setTimeout> | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;
  #isOpen = false;

  constructor(eventId: string, connection: Line) {
    this.#eventId = eventId;
    this.#connection = connection;
  }

  getView = (): SessionView => this.#view;

  /** Follows the event while anybody watches. */
  subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    clearTimeout(this.#closing);
    if (!this.#isOpen) {
      this.#isOpen = true;
      this.#connection.add(this.#listener);
    }
    return () => {
      this.#watchers.delete(watcher);
      if (this.#watchers.size === 0) this.#closing = setTimeout(() => this.#close(), closeMs);
    };
  };

  /** Sends a command of this event. Throws ApiError (OFFLINE while not in the event). */
  send = async <C extends CommandName>(command: C, draft: CommandDraft<C>): Promise<CommandOutput<C>> => {
    if (!this.#book || this.#isEntering) throw new ApiError('OFFLINE');
    return this.#connection.send(command, draft);
  };

  /**
   * Asks; shown as pending at once, sent again with the same id until it is answered. `kept`: no answer yet.
   * Throws ApiError when refused.
   */
  raise = async (text: string, anonymous: boolean): Promise<'sent' | 'kept'> => {
    const question = { id: newId(), text, anonymous };
    this.#show({ pending: [...this.#view.pending, question] });
    return this.#deliver(question);
  };

  /** Votes for a released question. Throws ApiError. */
  vote = async (questionId: string): Promise<void> => {
    const { votes } = await this.send('question:vote', { eventId: this.#eventId, questionId });
    this.#learn((known) => ({
      ...known,
      voted: [...new Set([...known.voted, questionId])],
      questions: known.questions.map((question) => (question.id === questionId ? { ...question, votes } : question)),
    }));
  };

  readonly #listener: ConnectionListener = {
    connected: () => void this.#enter(),
    changed: (connection) => this.#show({ connection }),
    personChanged: () => this.#forget(),
    fact: (row) => this.#hear(row),
    pulse: (frame) => this.#beat(frame),
  };

  #close(): void {
    // What is under way is not waited for: entering that is answered later is undone by this leaving.
    this.#entry += 1;
    this.#isEntering = false;
    if (this.#connection.isConnected) {
      void this.#connection.send('session:leave', { eventId: this.#eventId }).catch(() => undefined);
    }
    this.#isOpen = false;
    clearTimeout(this.#retry);
    clearTimeout(this.#again);
    this.#connection.remove(this.#listener);
  }

  #forget(): void {
    this.#entry += 1;
    this.#book = null;
    this.#early = [];
    this.#show({ ...emptyView, event: this.#view.event, stage: this.#view.stage, pending: this.#view.pending });
  }

  /** `anew`: ask for a snapshot even though something is known. */
  async #enter(anew = false): Promise<void> {
    const entry = (this.#entry += 1);
    this.#isEntering = true;
    this.#early = [];
    clearTimeout(this.#retry);
    try {
      const after = anew ? undefined : this.#book?.heads;
      const entered = await this.#connection.send('session:enter', {
        eventId: this.#eventId,
        ...(after ? { after } : {}),
      });
      if (entry !== this.#entry) return;
      this.#isEntering = false;
      this.#entered(entered);
    } catch (error) {
      if (entry !== this.#entry) return;
      this.#isEntering = false;
      this.#notEntered(error);
    }
  }

  #entered(entered: Entered): void {
    const streams = Object.keys(entered.heads);
    const { role, personId, name } = entered;
    this.#show({
      phase: 'entered',
      refusal: null,
      role,
      personId,
      name,
      entries: this.#view.entries + 1,
      offsetMs: Date.parse(entered.now) - Date.now(),
    });
    const early = this.#early.splice(0);
    if (entered.snapshot) {
      const arrived = [...(this.#book?.held ?? []), ...early];
      const known = knownFrom(entered.snapshot, this.#view, Date.parse(entered.now));
      this.#keep(openBook(known, entered.heads, arrived));
    } else if (this.#book && streams.every((stream) => this.#book?.heads[stream] !== undefined)) {
      this.#keep([...entered.missed.map(parseFact), ...early].reduce(receive, keepStreams(this.#book, streams)));
    } else return void this.#enter(true);
    this.#deliverAll();
  }

  #notEntered(error: unknown): void {
    if (!isPassing(error)) return this.#show({ phase: 'refused', refusal: error });
    this.#retry = setTimeout(() => this.#connection.isConnected && void this.#enter(), retryEnterMs);
  }

  #hear(row: unknown): void {
    const fact = parseFact(row);
    if (!fact.stream.startsWith(this.#eventId)) return;
    // A snapshot under way may be older than this, and this may be of a stream that only the snapshot opens.
    if (!this.#book || this.#isEntering) this.#early.push(fact);
    if (this.#book) this.#keep(receive(this.#book, fact));
    if (isSeatFact(fact)) void this.#enter(true);
  }

  #beat(frame: unknown): void {
    const pulse = Pulse.parse(frame);
    if (pulse.eventId === this.#eventId) this.#learn((known) => applyPulse(known, pulse));
  }

  #learn(change: (known: Known) => Known): void {
    if (this.#book) this.#keep({ ...this.#book, known: change(this.#book.known) });
  }

  #keep(book: Book): void {
    this.#book = book;
    const { known } = book;
    this.#show({
      ...known,
      pending: this.#view.pending.filter(({ id }) => !known.mine.some((question) => question.id === id)),
    });
    if (!this.#isEntering) for (const gap of gapsOf(book)) void this.#fill(gap.stream, gap.after);
  }

  async #fill(stream: string, after: number): Promise<void> {
    if (this.#reading.has(stream)) return;
    this.#reading.add(stream);
    try {
      const part = await this.#connection.send('stream:read', { stream, after });
      this.#reading.delete(stream);
      const facts = part.rows.map(parseFact);
      if (!part.complete || facts.some(isSeatFact)) await this.#enter(true);
      else if (this.#book) this.#keep(facts.reduce(receive, this.#book));
    } catch {
      this.#reading.delete(stream);
      if (this.#connection.isConnected) await this.#enter();
    }
  }

  #deliverAll(): void {
    for (const question of this.#view.pending) void this.#deliver(question, true).catch(() => undefined);
  }

  async #deliver(question: PendingQuestion, isAgain = false): Promise<'sent' | 'kept'> {
    try {
      const mine = await this.send('question:raise', { eventId: this.#eventId, ...question });
      this.#learn((known) => ({ ...known, mine: put(known.mine, mine, 'first') }));
      return 'sent';
    } catch (error) {
      // What was promised to be sent later is not dropped because the server is busy when its turn comes.
      if (isApiError(error, 'OFFLINE') || (isAgain && isPassing(error))) {
        this.#deliverAgain();
        return 'kept';
      }
      this.#show({ pending: this.#view.pending.filter(({ id }) => id !== question.id) });
      throw error;
    }
  }

  /** An answer that did not come although the connection stands: entering, which sends all again, will not happen. */
  #deliverAgain(): void {
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.#connection.isConnected && this.#book && this.#deliverAll(), retryDeliverMs);
  }

  #show(change: Partial<SessionView>): void {
    this.#view = { ...this.#view, ...change };
    for (const watcher of this.#watchers) watcher();
  }
}

/** The streams I follow change with the role, and only entering tells which they are. */
function isSeatFact({ fact }: ParsedFact): boolean {
  return fact === 'seat:given' || fact === 'seat:taken';
}

function isPassing(error: unknown): boolean {
  return isApiError(error, 'OFFLINE', 'UNAVAILABLE', 'TOO_MANY_REQUESTS', 'INTERNAL');
}
