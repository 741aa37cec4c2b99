import type { Id } from '@jingqi/contract';
import { fulfil, type Doer } from '../../kit/index.ts';
import { inRoll, turnOf } from './onRoll.ts';
import { putRegistration } from './putRegistration.ts';
import { Registration, type RegistrationDoc } from './registration.model.ts';

interface Lapse {
  outboxId: Id;
  registrationId: Id;
  publicUrl: string;
}

/** The time of an offer may have run out: the place goes to the next in line. What was answered meanwhile stays. */
export async function lapseOffer(doer: Doer, { outboxId, registrationId, publicUrl }: Lapse): Promise<void> {
  const known = await Registration.findById(registrationId).lean<RegistrationDoc>();
  const eventId = known?.eventId ?? registrationId;
  await fulfil(doer, outboxId, turnOf(eventId), async (a) => {
    if (!known) return;
    await inRoll(a, { eventId, publicUrl }, async (scene) => {
      const offered = await Registration.findById(registrationId).session(a.session).lean<RegistrationDoc>();
      if (offered?.state !== 'offered' || !offered.offerExpiresAt) return;
      // Too early (a clock that is behind, an offer made anew): it comes again in time.
      if (offered.offerExpiresAt > a.now) a.owe('offer-lapse', { registrationId }, { dueAt: offered.offerExpiresAt });
      else await putRegistration(scene, offered, { state: 'lapsed' });
    });
  });
}
