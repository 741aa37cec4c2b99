import type { Id, MediaNode } from '@jingqi/contract';
import type { Stage } from '../stage/Stage.ts';
import type { Stages } from '../stage/Stages.ts';
import { StagePackaging, type PackagingOptions } from './StagePackaging.ts';

/** How often the stages are looked at, in ms: so late at most a new picture is taken up. */
const lookMs = 250;

/**
 * Packages what is on air as HLS, for those who do not get it by WebRTC and for the recording. Each stage has a folder;
 * each beginning (a publisher's return, another picture, ffmpeg's death) is a run with files of its own.
 */
export class Packaging {
  readonly #stages: Stages;
  readonly #options: PackagingOptions;
  readonly #known = new Map<Id, StagePackaging>();
  #timer: NodeJS.Timeout | undefined;
  /** Stages that are gone while their last segments are written. */
  readonly #ending = new Map<Id, Promise<void>>();
  /** Of stages that are gone. */
  #oldRestarts = 0;

  constructor(stages: Stages, options: PackagingOptions) {
    this.#stages = stages;
    this.#options = options;
  }

  async start(): Promise<void> {
    await this.#options.disk.start();
    this.#timer = setInterval(() => this.#look(), lookMs);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#options.disk.stop();
    const endings = [...this.#known.values()].map((packaging) => packaging.stop());
    await Promise.all([...endings, ...this.#ending.values()]);
  }

  /** What is done about each stage that is on air. */
  get states(): MediaNode['packaging'] {
    return [...this.#known].map(([stageId, { state }]) => ({ stageId, state }));
  }

  get runs(): number {
    return [...this.#known.values()].filter(({ run }) => run && !run.isOver).length;
  }

  get restarts(): number {
    return [...this.#known.values()].reduce((sum, { restarts }) => sum + restarts, this.#oldRestarts);
  }

  #look(): void {
    for (const stage of this.#stages.all) if (this.#concerns(stage)) void this.#of(stage).look();
    for (const [stageId, packaging] of this.#known) {
      if (this.#stages.find(stageId)?.isClosed === false) continue;
      this.#known.delete(stageId);
      this.#oldRestarts += packaging.restarts;
      this.#ending.set(
        stageId,
        packaging.stop().finally(() => this.#ending.delete(stageId)),
      );
    }
  }

  /** One that is opened again waits until its folder is nobody's: two would end each other's ffmpeg. */
  #concerns({ id, scene }: Stage): boolean {
    if (this.#ending.has(id)) return false;
    return this.#known.has(id) || (scene !== null && scene.open && scene.live && scene.hls);
  }

  #of(stage: Stage): StagePackaging {
    const known = this.#known.get(stage.id);
    if (known) return known;
    const packaging = new StagePackaging(stage, this.#options);
    this.#known.set(stage.id, packaging);
    return packaging;
  }
}
