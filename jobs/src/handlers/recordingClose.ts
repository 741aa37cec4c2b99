import type { JobData } from '@jingqi/contract';
import { closeRecording } from '@jingqi/server/features/recordings';
import type { Doer } from '@jingqi/server/kit';
import type { Tools } from './index.ts';

/** A broadcast is over: its recording is counted and dated. */
export async function handle(doer: Doer, data: JobData<'recording-close'>, { stores }: Tools): Promise<void> {
  await closeRecording(doer, stores, data);
}
