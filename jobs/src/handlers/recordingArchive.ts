import type { JobData } from '@jingqi/contract';
import { archiveRecording } from '@jingqi/server/features/recordings';
import type { Doer } from '@jingqi/server/kit';
import type { Tools } from './index.ts';

/** A closed recording is moved to the store. */
export async function handle(doer: Doer, data: JobData<'recording-archive'>, { stores }: Tools): Promise<void> {
  await archiveRecording(doer, stores, data);
}
