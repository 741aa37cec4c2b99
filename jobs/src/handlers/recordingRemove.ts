import type { JobData } from '@jingqi/contract';
import { removeRecording } from '@jingqi/server/features/recordings';
import type { Doer } from '@jingqi/server/kit';
import type { Tools } from './index.ts';

/** A recording has been kept long enough, or is to go now. */
export async function handle(doer: Doer, data: JobData<'recording-remove'>, { stores }: Tools): Promise<void> {
  await removeRecording(doer, stores, data);
}
