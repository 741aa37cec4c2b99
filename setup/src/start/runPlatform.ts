import process from 'node:process';
import { dataFolder } from '../places.ts';
import { demoData, type SignIn } from '../platform/demoData.ts';
import type { Run } from '../Run.ts';
import { say } from '../say.ts';
import { Progress } from '../steps/Progress.ts';
import { Steps } from '../steps/Steps.ts';
import { Supervisor, type SupervisorEvent } from '../supervise/Supervisor.ts';
import type { Unit } from '../supervise/Unit.ts';
import { announceErrors } from './announceErrors.ts';
import { keepOldLogs } from './keepOldLogs.ts';
import { notReady } from './notReady.ts';
import { removeRunRecord, writeRunRecord } from './runRecord.ts';
import { tellEvent } from './tellEvent.ts';
import { databaseUnits, type PlatformParts, type ProductUnits } from './units.ts';

export interface RunningPlatform {
  readonly signIns: readonly SignIn[];
  /** Resolves when the user wants to stop and every process has ended in good order. */
  readonly untilStopped: () => Promise<void>;
}

/** Starts databases, demo data, server, media and jobs, as much side by side as they allow. */
export async function runPlatform(run: Run, parts: PlatformParts, units: ProductUnits): Promise<RunningPlatform> {
  keepOldLogs(parts.layout.logFolder);
  const crew = new Crew(run, parts);
  try {
    const signIns = await crew.bringUp(units);
    return { signIns, untilStopped: async () => crew.untilStopped() };
  } catch (error) {
    await crew.stop();
    throw error;
  }
}

/** The processes of one platform: the product's end before its databases. */
class Crew {
  readonly #run: Run;
  readonly #parts: PlatformParts;
  readonly #databases: Supervisor;
  readonly #product: Supervisor;

  constructor(run: Run, parts: PlatformParts) {
    this.#run = run;
    this.#parts = parts;
    const tell = (event: SupervisorEvent): void => {
      tellEvent(event, parts.layout.logFolder);
      this.#record();
    };
    this.#databases = new Supervisor({ family: run.family, tell });
    this.#product = new Supervisor({ family: run.family, tell });
  }

  async bringUp(units: ProductUnits): Promise<SignIn[]> {
    const { family, stop } = this.#run;
    const { layout } = this.#parts;
    const steps = new Steps(new Progress());
    stop.addEventListener('abort', () => steps.stop(stop.reason), { once: true });
    const databases = databaseUnits(this.#parts).map(async (unit) => this.#up(steps, this.#databases, unit, []));
    const product = async (unit: Unit, after: readonly Promise<unknown>[]): Promise<void> =>
      this.#up(steps, this.#product, unit, after);
    const media = product(units.media, databases);
    const demo = steps.run(say('演示数据', 'demo data'), databases, async ({ signal }) =>
      demoData(family, layout, signal),
    );
    const others = units.afterData.map(async (unit) => product(unit, [demo]));
    await Promise.allSettled([...databases, media, demo, ...others]);
    await steps.done();
    return demo;
  }

  async untilStopped(): Promise<void> {
    const { stop } = this.#run;
    if (!stop.aborted) await new Promise((resolve) => stop.addEventListener('abort', resolve, { once: true }));
    process.stdout.write(`\n${say('正在停止…', 'Stopping…')}\n`);
    await this.stop();
  }

  async stop(): Promise<void> {
    await this.#product.stop();
    await this.#databases.stop();
    removeRunRecord(dataFolder);
  }

  async #up(steps: Steps, supervisor: Supervisor, unit: Unit, after: readonly Promise<unknown>[]): Promise<void> {
    return steps.run(unit.spec.name, after, async () => {
      await supervisor.start(announceErrors(unit)).catch((error: unknown) => notReady(unit, error));
      this.#record();
    });
  }

  #record(): void {
    const pids = { ...this.#databases.pids, ...this.#product.pids };
    writeRunRecord(dataFolder, this.#parts.layout.publicUrl, pids);
  }
}
