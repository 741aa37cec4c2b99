import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackagingState } from '@jingqi/contract';
import type { Logger } from '../logger.ts';
import type { Stage } from '../stage/Stage.ts';
import type { Stream } from '../stage/Stream.ts';
import { chooseMicrophones, choosePicture, isPackaged } from './chooseSource.ts';
import type { DiskGuard } from './DiskGuard.ts';
import { endOrphans } from './endOrphans.ts';
import { liveLayers } from './liveLayers.ts';
import { Run, type RunOptions } from './Run.ts';

export interface PackagingOptions {
  /** Folder of all stages' segments. */
  readonly folder: string;
  readonly ffmpeg: string;
  readonly disk: DiskGuard;
  readonly logger: Logger;
  /** Begins a run; a test's own where there is no ffmpeg. */
  readonly startRun?: (options: RunOptions) => Promise<Run>;
}

/** How long a run keeps the layers it began with although more arrive, in ms. */
const settledMs = 10_000;
/** After a failure it is begun anew after so long, in ms. */
const restMs = 1_000;
/** A run that lived for less than this has failed, in ms. */
const shortMs = 5_000;

/** HLS of one stage: a run at a time, and the next where the picture changes or ffmpeg died. */
export class StagePackaging {
  state: PackagingState = 'off';
  /** Runs that began after another of this process. */
  restarts = 0;
  run: Run | null = null;
  readonly #stage: Stage;
  readonly #options: PackagingOptions;
  readonly #ending = new Set<Promise<void>>();
  /** Of its newest run; 0: there was none yet. */
  #number = 0;
  #notBefore = 0;
  #looking: Promise<void> | undefined;
  #isStopped = false;

  constructor(stage: Stage, options: PackagingOptions) {
    this.#stage = stage;
    this.#options = options;
  }

  /** Brings it to what the scene wants now. Never throws. */
  look(): Promise<void> {
    return (this.#looking ??= this.#look());
  }

  /** For good; done when nothing more is written. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#end();
    await this.#looking;
    this.#end();
    await Promise.all(this.#ending);
  }

  async #look(): Promise<void> {
    try {
      this.state = await this.#bring();
    } catch (error) {
      this.state = 'failing';
      this.#notBefore = Date.now() + restMs;
      this.#options.logger.error({ err: error, stageId: this.#stage.id }, 'HLS does not begin; it is tried again');
    } finally {
      this.#looking = undefined;
    }
  }

  async #bring(): Promise<PackagingState> {
    const picture = this.#wanted();
    if (picture === null || typeof picture === 'string') {
      this.#end();
      return picture ?? 'noPicture';
    }
    const { run } = this;
    if (run && isRight(run, picture)) {
      run.listenTo(chooseMicrophones(this.#stage));
      return 'running';
    }
    if (run?.isOver && Date.now() < run.startedAt + shortMs) this.#notBefore = run.startedAt + shortMs;
    this.#end();
    if (Date.now() < this.#notBefore) return this.#number > 0 ? 'failing' : this.state;
    const layers = liveLayers(picture.producer);
    if (layers.length === 0) return 'noPicture';
    try {
      await this.#begin(picture, layers);
    } catch (error) {
      // Another scene, or none, is no failure: what is wanted now is begun at the next look.
      if (this.#isWanted(picture)) throw error;
      return this.state;
    }
    return 'running';
  }

  /** The picture to package, or why there is none. `current`: the one that goes before others of its kind. */
  #wanted(current: string | null = this.run?.pictureId ?? null): Stream | 'off' | 'noSpace' | null {
    if (this.#isStopped || !isPackaged(this.#stage.scene)) return 'off';
    if (!this.#options.disk.hasRoom) return 'noSpace';
    return choosePicture(this.#stage, current);
  }

  #isWanted(picture: Stream): boolean {
    return this.#wanted(picture.streamId) === picture;
  }

  async #begin(picture: Stream, layers: Run['layers']): Promise<void> {
    const { ffmpeg, logger, startRun = (options: RunOptions) => Run.start(options) } = this.#options;
    const folder = join(this.#options.folder, this.#stage.id);
    await mkdir(folder, { recursive: true });
    if (this.#number === 0) await endOrphans(folder);
    const { router } = await this.#stage.home();
    const number = Math.max(await lastRun(folder), this.#number) + 1;
    const before = Promise.all(this.#ending);
    const microphones = chooseMicrophones(this.#stage);
    const isWanted = (): boolean => this.#isWanted(picture);
    this.run = await startRun({
      router,
      picture,
      layers,
      microphones,
      ffmpeg,
      folder,
      number,
      before,
      isWanted,
      logger,
    });
    if (this.#number > 0) this.restarts += 1;
    this.#number = number;
    logger.info({ stageId: this.#stage.id, run: number, layers }, 'HLS runs');
  }

  /** The run ends beside whatever comes next. */
  #end(): void {
    if (!this.run) return;
    const ending = this.run.stop().finally(() => this.#ending.delete(ending));
    this.#ending.add(ending);
    this.run = null;
  }
}

/** More layers than it has are worth a new run only once they have settled. */
function isRight(run: Run, { streamId, producer }: Stream): boolean {
  if (run.isOver || run.pictureId !== streamId) return false;
  return Date.now() < run.startedAt + settledMs || liveLayers(producer).length <= run.layers.length;
}

/** Runs are numbered from 1; what an earlier process wrote stays. 0: there was none. */
async function lastRun(folder: string): Promise<number> {
  const numbers = (await readdir(folder)).map((name) => Number.parseInt(name, 10)).filter(Number.isInteger);
  return Math.max(0, ...numbers);
}
