import { hostname } from 'node:os';
import { newId } from '@jingqi/contract';
import mongoose, { type ClientSession } from 'mongoose';
import type { Logger } from './logger.ts';
import { abortOpenActs, supersedeOpenActs } from './openActs.ts';
import { ProcessModel, type ProcessRow } from './process.model.ts';

const beatMs = 1_000;
/** Whoever has not beaten for so long may be dead; for so much longer, is. In ms. */
const silentMs = 5_000;
const deadMs = 60_000;

interface Seen {
  beats: number;
  /** By this process's own clock, in ms. */
  since: number;
  isAborted: boolean;
}

/**
 * Says that this process lives, and looks after those that do not: a process killed in the middle of an act leaves a
 * transaction open, which keeps everybody from the streams it was about to write.
 */
export class Life {
  readonly #uri: string;
  readonly #logger: Pick<Logger, 'warn'>;
  readonly #id = newId();
  readonly #sessions = new Set<string>();
  readonly #seen = new Map<string, Seen>();
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | null = null;

  constructor(uri: string, logger: Pick<Logger, 'warn'>) {
    this.#uri = uri;
    this.#logger = logger;
  }

  async begin(): Promise<void> {
    await ProcessModel.create({ _id: this.#id, host: hostname(), pid: process.pid, beats: 0, sessions: [] });
    await this.#tick();
    this.#timer = setInterval(() => {
      this.#running ??= this.#tick().finally(() => {
        this.#running = null;
      });
    }, beatMs);
    this.#timer.unref();
  }

  async end(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
    await ProcessModel.deleteOne({ _id: this.#id });
  }

  /** An act is about to run in this session: others have to know before it holds anything. */
  async note(session: ClientSession): Promise<void> {
    const hex = session.id?.id.toString('hex');
    if (hex === undefined || this.#sessions.has(hex)) return;
    await ProcessModel.updateOne({ _id: this.#id }, { $addToSet: { sessions: hex } });
    this.#sessions.add(hex);
  }

  async #tick(): Promise<void> {
    try {
      await ProcessModel.updateOne(
        { _id: this.#id },
        { $inc: { beats: 1 }, $setOnInsert: { host: hostname(), pid: process.pid, sessions: [...this.#sessions] } },
        { upsert: true },
      );
      const others = await ProcessModel.find({ _id: mongoose.trusted({ $ne: this.#id }) }).lean<ProcessRow[]>();
      for (const other of others) await this.#look(other);
    } catch (error) {
      this.#logger.warn({ err: error }, 'processes not looked after');
    }
  }

  async #look(other: ProcessRow): Promise<void> {
    const now = performance.now();
    const known = this.#seen.get(other._id);
    const seen = known?.beats === other.beats ? known : { beats: other.beats, since: now, isAborted: false };
    this.#seen.set(other._id, seen);
    if (other.host === hostname() && !isRunning(other.pid)) return this.#bury(other, true);
    if (now - seen.since > deadMs) return this.#bury(other, false);
    if (now - seen.since < silentMs || seen.isAborted) return;
    await abortOpenActs(other);
    seen.isAborted = true;
  }

  async #bury(other: ProcessRow, isCertain: boolean): Promise<void> {
    await abortOpenActs(other);
    if (isCertain) await supersedeOpenActs(this.#uri, other);
    await ProcessModel.deleteOne({ _id: other._id });
    this.#seen.delete(other._id);
    this.#logger.warn({ host: other.host, pid: other.pid }, 'a process died; its open acts are undone');
  }
}

/** Whether this machine runs a process of this number. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there and somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
