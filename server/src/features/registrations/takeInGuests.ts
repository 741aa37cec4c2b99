import { newId, type Id } from '@jingqi/contract';
import type { Caller } from '../../kit/index.ts';
import { Account } from '../accounts/index.ts';
import { findEnterprises } from '../registers/index.ts';
import { blankRegistration } from './blankRegistration.ts';
import { claimOf, RegistrationClaim } from './claim.model.ts';
import { onRoll } from './onRoll.ts';
import type { Guest, PlannedGuest } from './planRows.ts';
import { addRegistration } from './putRegistration.ts';
import type { Scene } from './scene.ts';

/** Registers some people of a sheet together. Who came by another way meanwhile, or finds no place, is left out. Returns how many. */
export async function takeInGuests(
  caller: Pick<Caller, 'platform' | 'actor' | 'requestId'>,
  eventId: Id,
  guests: readonly PlannedGuest[],
): Promise<number> {
  const known = await findEnterprises(guests.map(({ guest }) => guest.uscc).filter(Boolean));
  return onRoll(caller, eventId, async (scene) => {
    let taken = 0;
    for (const { guest } of guests) {
      if (scene.roll.taken >= scene.roll.capacity) break;
      const {
        name: enterprise = guest.enterprise,
        district = null,
        chain = null,
        tier = null,
      } = known.get(guest.uscc) ?? {};
      taken += Number(await takeIn(scene, { ...guest, enterprise }, { district, chain, tier }));
    }
    scene.a.audit('registration:import', eventId, { rows: taken });
    return taken;
  });
}

type Standing = Pick<ReturnType<typeof blankRegistration>, 'district' | 'chain' | 'tier'>;

async function takeIn(scene: Scene, guest: Guest, standing: Standing): Promise<boolean> {
  const { a, event } = scene;
  const personId = await keepAttendee(scene, guest);
  const claim = claimOf({ eventId: event._id, personId });
  if (await RegistrationClaim.exists({ _id: claim }).session(a.session)) return false;
  const blank = blankRegistration(scene, newId(a.now.getTime()));
  await addRegistration(scene, { ...blank, ...guest, ...standing, personId, state: 'approved', source: 'import' });
  return true;
}

/** The account of a contact; made when there is none. */
export async function keepAttendee(
  { a }: Scene,
  { contact, name, enterprise, uscc }: Omit<Guest, 'position'>,
): Promise<Id> {
  const known = await Account.findOne({ contact }).session(a.session).lean();
  if (known) return known._id;
  const account = { _id: newId(a.now.getTime()), role: 'sme' as const, contact, name, enterprise, createdAt: a.now };
  await Account.create([{ ...account, ...(uscc === '' ? {} : { uscc }) }], { session: a.session });
  return account._id;
}
