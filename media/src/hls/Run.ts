import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { segmentSeconds, type HlsRun } from '@jingqi/contract';
import type { types } from 'mediasoup';
import type { Logger } from '../logger.ts';
import type { Stream } from '../stage/Stream.ts';
import { ffmpegArguments } from './ffmpegArguments.ts';
import { noteRun } from './noteRun.ts';
import { openFeeds, type Feeds } from './openFeeds.ts';
import { sdpOf } from './sdpOf.ts';
import { soundCodec } from './sound/SoundFeed.ts';
import { steadyMs } from './steadyMs.ts';

export interface RunOptions {
  readonly router: types.Router;
  readonly picture: Stream;
  readonly layers: HlsRun['layers'];
  readonly microphones: readonly Stream[];
  readonly ffmpeg: string;
  readonly folder: string;
  readonly number: number;
  /** Until then runs before it may still write. */
  readonly before: Promise<unknown>;
  /** Asked while it begins, which takes long: if not, it is given up. */
  readonly isWanted: () => boolean;
  readonly logger: Logger;
}

/** How long ffmpeg may take to write its last segment, in ms. */
const finishMs = 3_000;
/** How often ffmpeg is told the time, in ms. */
const reportMs = 1_000;
/** Key frames are asked for so long after ffmpeg could cut, in ms: one that came just before would make a segment twice as long. */
const lagMs = 100;
/** How long the first key frames may take, and ffmpeg's start, in ms each. */
const patienceMs = 10_000;
/** How often what is awaited at the beginning is looked at, in ms; key frames are asked for each 25th time. */
const lookMs = 20;

/** One ffmpeg packaging one picture and the stage's sound, until either ends. */
export class Run {
  readonly number: number;
  readonly pictureId: string;
  readonly layers: HlsRun['layers'];
  readonly startedAt = Date.now();
  /** When the first frame of its first segment was received, in ms since the epoch; null until then. */
  beganAt: number | null = null;
  #isOver = false;
  #isListening = false;
  #child: ChildProcess | null = null;
  #gone: Promise<unknown> = Promise.resolve();
  #noted: Promise<void> = Promise.resolve();
  #stopping: Promise<void> | undefined;
  #reporting: NodeJS.Timeout | undefined;
  #asking: NodeJS.Timeout | undefined;
  readonly #options: RunOptions;
  readonly #feeds: Feeds;

  private constructor(options: RunOptions, feeds: Feeds) {
    this.number = options.number;
    this.pictureId = options.picture.streamId;
    this.layers = options.layers;
    this.#options = options;
    this.#feeds = feeds;
  }

  /** Throws when the router, the picture or ffmpeg does not begin, or it is not wanted any more. */
  static async start(options: RunOptions): Promise<Run> {
    const run = new Run(options, await openFeeds(options));
    try {
      await run.#begin();
      return run;
    } catch (error) {
      await run.stop();
      throw error;
    }
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  listenTo(microphones: readonly Stream[]): void {
    this.#feeds.sound.listenTo(microphones);
  }

  /** Lets ffmpeg write what it has and ends it; done when nothing more is written, the note neither. */
  stop(): Promise<void> {
    return (this.#stopping ??= this.#finish());
  }

  /** Once: at a second signal ffmpeg would leave its last segment and the end of its lists unwritten. */
  async #finish(): Promise<void> {
    if (this.#child && !this.#isOver) {
      this.#child.kill('SIGINT');
      const timer = setTimeout(() => this.#child?.kill('SIGKILL'), finishMs);
      await this.#gone;
      clearTimeout(timer);
    }
    this.#over();
    await this.#noted;
  }

  /** The first key frames say where time stands; once ffmpeg listens and knows it too, the picture runs. */
  async #begin(): Promise<void> {
    const { pictures, sound } = this.#feeds;
    const whole = Promise.withResolvers<never>();
    whole.promise.catch(() => undefined);
    for (const picture of pictures) {
      picture.onKeyFrame((at) => this.#keyFrame(at));
      picture.onEnd(() => whole.reject(new Error('the picture ended')));
      await picture.consumer.resume();
    }
    await Promise.race([whole.promise, this.#until(() => pictures.every(({ clock }) => clock !== null))]);
    for (const { consumer } of pictures) await consumer.pause();
    const began = sound.startedAt;
    this.#spawn();
    await Promise.race([
      whole.promise,
      this.#until(
        () => sound.isHeard,
        () => this.#report(began),
      ),
    ]);
    this.#isListening = true;
    this.#askOnGrid(steadyMs());
    for (const picture of pictures) {
      picture.onEnd(() => this.#endBecause(`layer ${picture.layer} ended`));
      picture.onOtherLayer((other) => this.#endBecause(`instead of layer ${picture.layer} came ${other}`));
      await picture.consumer.resume();
    }
    this.#mustGoOn();
    this.#reporting = setInterval(() => this.#report(steadyMs()), reportMs);
  }

  #spawn(): void {
    const { ffmpeg, folder, number, layers, logger } = this.#options;
    const { pictures, sound } = this.#feeds;
    sound.tryAnew();
    const child = spawn(ffmpeg, ffmpegArguments({ folder, run: number, layers }), {
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    this.#child = child;
    this.#gone = new Promise((resolve) => {
      child.once('exit', resolve);
      child.once('error', resolve);
    });
    void this.#gone.then(() => this.#over());
    child.once('error', (error) => logger.error({ err: error }, 'ffmpeg did not start'));
    child.stderr?.on('data', (text: Buffer) => logger.debug({ run: number }, text.toString().trim().slice(0, 500)));
    child.stdin?.on('error', () => undefined);
    const media = pictures.map(({ port, codec }) => ({ kind: 'video' as const, port, codec }));
    child.stdin?.end(sdpOf([...media, { kind: 'audio', port: sound.port, codec: soundCodec }]));
  }

  /** Throws after a while, and when there is no going on. `each` is done each time it is looked at. */
  async #until(isSo: () => boolean, each: () => void = () => undefined): Promise<void> {
    for (let looks = 1; ; looks += 1) {
      this.#mustGoOn();
      if (isSo()) return;
      if (looks * lookMs > patienceMs) throw new Error('HLS has waited in vain');
      each();
      if (looks % 25 === 0) this.#askKeyFrames();
      await pause(lookMs);
    }
  }

  #mustGoOn(): void {
    if (this.#isOver) throw new Error('ffmpeg has ended');
    if (!this.#options.isWanted()) throw new Error('the picture is not wanted any more');
  }

  #keyFrame(at: number): void {
    if (this.#isOver || !this.#isListening || this.beganAt !== null) return;
    this.beganAt = Math.round(at + this.#feeds.toEpoch);
    this.#feeds.sound.begin(at);
    this.#askOnGrid(at + lagMs);
    this.#noted = this.#note(this.beganAt);
  }

  async #note(beganAt: number): Promise<void> {
    const { folder, number, layers, before, logger } = this.#options;
    try {
      await noteRun(folder, { run: number, beganAt, layers }, before);
    } catch (error) {
      logger.error({ err: error, run: number }, 'the run is not noted');
      void this.stop();
    }
  }

  #report(at: number): void {
    if (this.#isOver) return;
    const { reports, pictures, sound } = this.#feeds;
    const shown = pictures.map(({ port, ssrc, clock }) => ({
      port,
      ssrc,
      timestampAt: (then: number) => clock?.timestampAt(then) ?? 0,
    }));
    reports.tell([...shown, sound], at);
  }

  /** ffmpeg cuts at the first key frame two seconds or more after the last place on its grid, which begins with the first. */
  #askOnGrid(from: number): void {
    const next = from + segmentSeconds * 1_000;
    clearTimeout(this.#asking);
    this.#asking = setTimeout(() => {
      this.#askKeyFrames();
      this.#askOnGrid(next);
    }, next - steadyMs());
  }

  #askKeyFrames(): void {
    for (const picture of this.#feeds.pictures) picture.askKeyFrame();
  }

  #endBecause(reason: string): void {
    if (this.#isOver || this.#stopping) return;
    this.#options.logger.info({ run: this.number, reason }, 'HLS run ends');
    void this.stop();
  }

  #over(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearInterval(this.#reporting);
    clearTimeout(this.#asking);
    this.#feeds.close();
  }
}
