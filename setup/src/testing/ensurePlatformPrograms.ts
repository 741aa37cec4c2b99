import { buildClient } from '../install/buildClient.ts';
import { ensureTool, ffmpegNeed } from '../install/system/ensureTool.ts';
import { ensureWorker } from '../install/worker/ensureWorker.ts';
import type { Family } from '../processes/Family.ts';
import { quietly } from './testBins.ts';

/** What a whole platform needs beside its databases; quick when `npm test` has fetched it before. */
export async function ensurePlatformPrograms(family: Family): Promise<{ worker: string; ffmpeg: string }> {
  const context = quietly(family);
  await buildClient(context);
  return { worker: await ensureWorker(context), ffmpeg: await ensureTool(context, ffmpegNeed) };
}
