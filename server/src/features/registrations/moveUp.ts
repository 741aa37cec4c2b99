import { offerEnd } from './offer.policy.ts';
import type { Scene } from './scene.ts';
import { Registration } from './registration.model.ts';
import { putRegistration } from './putRegistration.ts';

/** So many an act: a transaction has no more than 60 s. */
const portion = 100;

/** Offers each place that is free to the next in line, as long as there is time to take it. */
export async function moveUp(scene: Scene): Promise<void> {
  const { a, roll, event } = scene;
  for (let offered = 1; roll.waiting > 0 && roll.taken < roll.capacity; offered += 1) {
    const offerExpiresAt = offerEnd(roll, event, a.now);
    if (!offerExpiresAt) return;
    const next = await Registration.findOne({ eventId: event._id, state: 'waitlisted' })
      .sort({ rank: 1 })
      .session(a.session)
      .lean();
    if (!next) return;
    await putRegistration(scene, next, { state: 'offered', offerExpiresAt });
    a.owe('offer-lapse', { registrationId: next._id }, { dueAt: offerExpiresAt });
    // A look at this offer, now: it finds the offer too young and goes on with the line.
    if (offered === portion) return a.owe('offer-lapse', { registrationId: next._id });
  }
}
