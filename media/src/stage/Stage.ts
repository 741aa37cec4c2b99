import type { Id, Scene, StageReport, StageTraffic } from '@jingqi/contract';
import type { types } from 'mediasoup';
import type { WorkerHost } from '../workers/WorkerHost.ts';
import { mediaCodecs } from './codecs.ts';
import type { Participant } from './Participant.ts';
import type { Stream } from './Stream.ts';
import { trafficOf } from './trafficOf.ts';

/** The router of a stage and the worker it lives in. */
export interface Home {
  readonly host: WorkerHost;
  readonly router: types.Router;
}

/** One stage on this node: who is there, what is published, and what the server wishes. */
export class Stage {
  readonly id: Id;
  /** The latest wished state; null until the server has sent one. */
  scene: Scene | null = null;
  readonly participants = new Map<Id, Participant>();
  /** Connections that only check the network. */
  readonly checks = new Map<Id, Participant>();
  readonly streams = new Map<string, Stream>();
  /** When people were removed, in ms since the epoch: older grants of theirs do not admit. */
  readonly removedAt = new Map<Id, number>();
  readonly #chooseHost: () => Promise<WorkerHost>;
  #home: Promise<Home> | null = null;

  constructor(id: Id, chooseHost: () => Promise<WorkerHost>) {
    this.id = id;
    this.#chooseHost = chooseHost;
  }

  get isClosed(): boolean {
    return this.scene?.open === false;
  }

  get isEmpty(): boolean {
    return this.participants.size === 0 && this.checks.size === 0;
  }

  /** Made when first needed, and again after it was lost. Throws MEDIA_UNAVAILABLE. */
  home(): Promise<Home> {
    this.#home ??= this.#build();
    return this.#home;
  }

  /** The router goes; the next `home()` makes another, where there is room. */
  leaveHome(): void {
    const home = this.#home;
    this.#home = null;
    if (home) void closeRouter(home);
  }

  async isAtHome(host: WorkerHost): Promise<boolean> {
    const home = await this.#home?.catch(() => null);
    return home?.host === host;
  }

  report(): StageReport {
    const publishing = [...this.participants.values()].filter(({ published }) => published.size > 0);
    return {
      stageId: this.id,
      participants: this.participants.size,
      publishing: publishing.map(({ personId, published }) => ({ personId, sources: [...published.keys()] })),
    };
  }

  /** With what each connection has carried, which the workers are asked for. */
  async traffic(): Promise<StageTraffic> {
    const persons = await Promise.all([...this.participants.values()].map(trafficOf));
    return { ...this.report(), persons };
  }

  async #build(): Promise<Home> {
    try {
      const host = await this.#chooseHost();
      host.load.routers += 1;
      return { host, router: await host.worker.createRouter({ mediaCodecs }) };
    } catch (error) {
      this.#home = null;
      throw error;
    }
  }
}

async function closeRouter(coming: Promise<Home>): Promise<void> {
  const home = await coming.catch(() => null);
  if (!home) return;
  home.host.load.routers -= 1;
  home.router.close();
}
