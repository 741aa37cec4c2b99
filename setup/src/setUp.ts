import { assertDiskSpace } from './install/diskSpace.ts';
import { buildClient } from './install/buildClient.ts';
import type { InstallContext } from './install/InstallContext.ts';
import { ensureMongodb } from './install/mongodb/ensureMongodb.ts';
import { npmCi } from './install/npm/npmCi.ts';
import { ensureChromium } from './install/system/ensureChromium.ts';
import { ensureTool, ffmpegNeed, redisNeed } from './install/system/ensureTool.ts';
import { ensureWorker } from './install/worker/ensureWorker.ts';
import type { Run } from './Run.ts';
import { say } from './say.ts';
import type { MongoServer } from './services/MongoServer.ts';
import { Progress } from './steps/Progress.ts';
import { Steps } from './steps/Steps.ts';

export interface Programs {
  readonly mongo: MongoServer;
  /** Undefined where somebody else's Redis is used. */
  readonly redis: string | undefined;
  readonly worker: string;
  readonly ffmpeg: string;
  readonly chromium: string;
}

export interface SetUpNeeds {
  readonly needsBrowser: boolean;
  readonly needsClient: boolean;
  /** Address of somebody else's Redis. */
  readonly redisUrl?: string | undefined;
}

/** Everything the platform needs on this machine, side by side; what is there already is kept. */
export async function setUp({ family, stop }: Run, needs: SetUpNeeds): Promise<Programs> {
  assertDiskSpace();
  stop.throwIfAborted();
  const steps = new Steps(new Progress());
  stop.addEventListener('abort', () => steps.stop(stop.reason), { once: true });
  const step = async <T>(
    title: string,
    work: (context: InstallContext) => Promise<T>,
    after: Promise<unknown>[] = [],
  ) => steps.run(title, after, async (context) => work({ ...context, family }));
  // The longest goes first: what waits for apt stands in line in this order.
  const worker = step(say('媒体引擎', 'media worker'), ensureWorker);
  const npm = step(say('npm 依赖', 'npm packages'), npmCi);
  const mongo = step('MongoDB', async (context) => ensureMongodb(context, npm));
  const redis = needs.redisUrl ? undefined : step('Redis', async (context) => ensureTool(context, redisNeed));
  const ffmpeg = step('ffmpeg', async (context) => ensureTool(context, ffmpegNeed));
  const chromium = needs.needsBrowser ? step('Chromium', ensureChromium) : undefined;
  const client = needs.needsClient ? step(say('网页', 'client build'), buildClient, [npm]) : undefined;
  await Promise.allSettled([worker, npm, mongo, redis, ffmpeg, chromium, client]);
  await steps.done();
  return {
    worker: await worker,
    mongo: await mongo,
    redis: await redis,
    ffmpeg: await ffmpeg,
    chromium: (await chromium) ?? '',
  };
}
