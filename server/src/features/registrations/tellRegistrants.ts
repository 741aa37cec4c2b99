import type { Id } from '@jingqi/contract';
import mongoose from 'mongoose';
import { fulfil, type Act, type Doer } from '../../kit/index.ts';
import { Event, type EventDoc } from '../events/index.ts';
import { oweMessage } from '../messages/index.ts';
import { changeLetter } from './letter.ts';
import { turnOf } from './onRoll.ts';
import { Registration, type RegistrationDoc } from './registration.model.ts';
import { standing } from './registration.policy.ts';
import { invitationOf, toldAs } from './tellPerson.ts';

interface Telling {
  outboxId: Id;
  eventId: Id;
  publicUrl: string;
}

/** So many a transaction; the others by the next. */
const portion = 100;

/**
 * Tells everybody whose registration stands that the event was changed or called off, with the calendar of those who have a
 * place. Who knows already is told nothing, so doing it twice is harmless.
 */
export async function tellRegistrants(doer: Doer, { outboxId, eventId, publicUrl }: Telling): Promise<void> {
  await fulfil(doer, outboxId, turnOf(eventId), async (a) => {
    const event = await Event.findById(eventId).session(a.session).lean();
    if (!event || event.startsAt < a.now) return;
    const unaware = await Registration.find({
      eventId,
      state: mongoose.trusted({ $in: [...standing] }),
      toldAs: mongoose.trusted({ $ne: toldAs(event) }),
    })
      .limit(portion)
      .session(a.session)
      .lean<RegistrationDoc[]>();
    for (const registration of unaware) await tellChange(a, { registration, event, publicUrl });
    if (unaware.length === portion) a.owe('tell-registrants', { eventId });
  });
}

async function tellChange(
  a: Act,
  { registration, event, publicUrl }: { registration: RegistrationDoc; event: EventDoc; publicUrl: string },
): Promise<void> {
  const hasPlace = registration.state === 'approved';
  const next = { ...registration, sequence: registration.sequence + Number(hasPlace) };
  await Registration.updateOne(
    { _id: registration._id, revision: registration.revision },
    { $set: { toldAs: toldAs(event), sequence: next.sequence }, $inc: { revision: 1 } },
    { session: a.session },
  );
  const letter = changeLetter(next, event, `${publicUrl}/me`);
  const attachment = hasPlace
    ? { attachment: invitationOf({ a, event, publicUrl }, next, event.state === 'cancelled') }
    : {};
  await oweMessage(a, { to: registration.contact, ...letter, ...attachment });
}
