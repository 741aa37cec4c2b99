import type { Id } from '@jingqi/contract';
import type { Logger } from '../logger.ts';
import type { WorkerHost } from '../workers/WorkerHost.ts';
import type { Workers } from '../workers/Workers.ts';
import type { Participant } from './Participant.ts';
import { EndedSessions } from './EndedSessions.ts';
import { restartStage } from './restartStage.ts';
import { Stage } from './Stage.ts';

/** How long the router of an empty stage is kept, in ms: a host who reloads comes back to it. */
const emptyRouterMs = 60_000;
/** Stages that are over are remembered, so that nobody gets in; so many at most. */
const rememberedClosed = 1_000;

/** All stages of this node. */
export class Stages {
  /** Sessions that have ended, until no grant of theirs is good. */
  readonly endedSessions = new EndedSessions();
  readonly #stages = new Map<Id, Stage>();
  readonly #workers: Workers;
  readonly #logger: Logger;

  constructor(workers: Workers, logger: Logger) {
    this.#workers = workers;
    this.#logger = logger;
    workers.onLost((host) => void this.#restartThoseOn(host));
  }

  get all(): readonly Stage[] {
    return [...this.#stages.values()];
  }

  find(id: Id): Stage | undefined {
    return this.#stages.get(id);
  }

  /** Made at the first grant or scene that names it. */
  stage(id: Id): Stage {
    const known = this.#stages.get(id);
    if (known) return known;
    const stage = new Stage(id, () => this.#workers.choose());
    this.#stages.set(id, stage);
    this.#forgetOldest();
    return stage;
  }

  /** Nobody is left: its router goes after a while, and the stage too if the server never spoke of it. */
  left(participant: Participant): void {
    const { stage } = participant;
    if (!stage.isEmpty) return;
    setTimeout(() => {
      if (!stage.isEmpty) return;
      stage.leaveHome();
      if (!stage.scene) this.#stages.delete(stage.id);
    }, emptyRouterMs).unref();
  }

  async #restartThoseOn(host: WorkerHost): Promise<void> {
    const there = await Promise.all(this.all.map(async (stage) => ((await stage.isAtHome(host)) ? [stage] : [])));
    for (const stage of there.flat()) restartStage(stage, this.#logger);
  }

  #forgetOldest(): void {
    const over = this.all.filter((stage) => stage.isClosed);
    for (const stage of over.slice(0, Math.max(0, over.length - rememberedClosed))) this.#stages.delete(stage.id);
  }
}
