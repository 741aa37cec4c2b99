import { DomainError, type RegistrationState } from '@jingqi/contract';
import type { Scene } from './scene.ts';
import { claimOf, RegistrationClaim } from './claim.model.ts';
import { Registration, type RegistrationDoc } from './registration.model.ts';
import { holdsPlace, keepsClaim } from './registration.policy.ts';
import { searchWords } from './searchWords.ts';
import { tellPerson } from './tellPerson.ts';

/** Writes a registration with what follows from it: the numbers of the roll, the queue, the claim, the message. Throws CONFLICT. */
export async function putRegistration(
  scene: Scene,
  before: RegistrationDoc,
  change: Partial<RegistrationDoc>,
): Promise<RegistrationDoc> {
  const next = followed(scene, before, change);
  count(scene, before.state, next.state);
  const told = next.state === before.state ? next : await tellPerson(scene, before, next);
  const { _id, ...written } = told;
  const { matchedCount } = await Registration.updateOne(
    { _id, revision: before.revision },
    { $set: written },
    { session: scene.a.session },
  );
  if (matchedCount === 0) throw new DomainError('CONFLICT');
  await moveClaim(scene, before.state, told);
  return told;
}

/** The same for a new one. */
export async function addRegistration(scene: Scene, fresh: RegistrationDoc): Promise<RegistrationDoc> {
  const next = { ...followed(scene, fresh, {}), revision: 0 };
  count(scene, null, next.state);
  const told = await tellPerson(scene, null, next);
  await Registration.create([told], { session: scene.a.session });
  await moveClaim(scene, null, told);
  return told;
}

function followed({ a, roll }: Scene, before: RegistrationDoc, change: Partial<RegistrationDoc>): RegistrationDoc {
  const next = { ...before, ...change, updatedAt: a.now, revision: before.revision + 1 };
  const { state, name, enterprise, uscc } = next;
  if (state === 'waitlisted' && next.rank === null) roll.lastRank += 1;
  return {
    ...next,
    rank: state === 'waitlisted' ? (next.rank ?? roll.lastRank) : null,
    offerExpiresAt: state === 'offered' ? next.offerExpiresAt : null,
    words: searchWords([name, enterprise, uscc]),
  };
}

function count({ roll }: Scene, before: RegistrationState | null, after: RegistrationState): void {
  roll.taken += Number(holdsPlace(after)) - Number(before !== null && holdsPlace(before));
  roll.waiting += Number(after === 'waitlisted') - Number(before === 'waitlisted');
}

async function moveClaim({ a }: Scene, before: RegistrationState | null, after: RegistrationDoc): Promise<void> {
  const had = before !== null && keepsClaim(before);
  const has = keepsClaim(after.state);
  if (had === has) return;
  const claim = { _id: claimOf(after), registrationId: after._id };
  if (has) await RegistrationClaim.create([claim], { session: a.session });
  else await RegistrationClaim.deleteOne(claim, { session: a.session });
}
