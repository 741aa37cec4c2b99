import type { JobData } from '@jingqi/contract';
import { tellRegistrants } from '@jingqi/server/features/registrations';
import type { Doer } from '@jingqi/server/kit';
import type { Tools } from './index.ts';

/** Registrants learn that an event was changed or called off. */
export async function handle(doer: Doer, data: JobData<'tell-registrants'>, { publicUrl }: Tools): Promise<void> {
  await tellRegistrants(doer, { ...data, publicUrl });
}
