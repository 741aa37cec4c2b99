import type { JobData } from '@jingqi/contract';
import { deliverMessage } from '@jingqi/server/features/messages';
import type { Doer } from '@jingqi/server/kit';
import type { Tools } from './index.ts';

/** A message goes to its person. */
export async function handle(doer: Doer, data: JobData<'send-message'>, { carry }: Tools): Promise<void> {
  await deliverMessage(doer, data, carry);
}
