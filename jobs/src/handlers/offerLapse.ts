import type { JobData } from '@jingqi/contract';
import { lapseOffer } from '@jingqi/server/features/registrations';
import type { Doer } from '@jingqi/server/kit';
import type { Tools } from './index.ts';

/** The time of an offer has run out, unless it was answered. */
export async function handle(doer: Doer, data: JobData<'offer-lapse'>, { publicUrl }: Tools): Promise<void> {
  await lapseOffer(doer, { ...data, publicUrl });
}
