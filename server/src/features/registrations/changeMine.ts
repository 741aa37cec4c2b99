import { DomainError, type Id, type RegistrationView } from '@jingqi/contract';
import type { Caller } from '../../kit/index.ts';
import { onRoll } from './onRoll.ts';
import { putRegistration } from './putRegistration.ts';
import { findMine, viewOf } from './readMine.ts';
import { Registration, type RegistrationDoc } from './registration.model.ts';
import type { Scene } from './scene.ts';

type Change = Partial<RegistrationDoc> | null;

/**
 * One act upon a registration of the caller's: `work` sees it as it is and says what to change, null when nothing has to.
 * Throws NOT_FOUND, also for somebody else's, and what `work` throws.
 */
export async function changeMine(
  caller: Caller,
  id: Id,
  work: (registration: RegistrationDoc, scene: Scene) => Promise<Change> | Change,
): Promise<RegistrationView> {
  const { eventId } = await findMine(id, caller.actor.personId);
  const after = await onRoll(caller, eventId, async (scene) => {
    const before = await Registration.findById(id).session(scene.a.session).lean<RegistrationDoc>();
    if (!before) throw new DomainError('NOT_FOUND');
    const change = await work(before, scene);
    if (!change) return before;
    const after = await putRegistration(scene, before, change);
    if (mayBeMet(before) && !mayBeMet(after)) scene.a.owe('matching-withdrawn', { registrationId: id });
    return after;
  });
  return viewOf(caller.platform, after);
}

const mayBeMet = ({ state, openToMeetings }: RegistrationDoc): boolean => state === 'approved' && openToMeetings;
