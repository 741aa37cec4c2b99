import { DomainError } from '@jingqi/contract';
import type { RouteHandlers } from '../../kit/index.ts';
import { withdrawContact } from '../leads/index.ts';
import { askFollowUp } from './askFollowUp.ts';
import { changeMine } from './changeMine.ts';
import { fittingAnswers, requireConsents, requireOpenForChange, stands } from './registration.policy.ts';

/** Changes what I filled in. Throws NOT_FOUND, CONFLICT (changed meanwhile), WRONG_STATE, REGISTRATION_CLOSED, CONSENT_NEEDED, INVALID_INPUT. */
export const editRegistration: RouteHandlers['editRegistration'] = async (request) => {
  const { params, body } = request;
  return changeMine(request, params.id, async (before, scene) => {
    const { revision, answers, ...written } = body;
    if (before.revision !== revision) throw new DomainError('CONFLICT');
    if (!stands(before.state)) throw new DomainError('WRONG_STATE');
    requireOpenForChange(scene.roll, scene.event, scene.a.now);
    const change = { ...written, answers: fittingAnswers(scene.roll.questions, answers) };
    requireConsents({ ...before, ...change });
    await askFollowUp(scene, { ...before, ...change });
    const { eventId, personId } = before;
    if (before.wantsContact && !change.wantsContact) await withdrawContact(scene.a, { eventId, party: { personId } });
    return change;
  });
};
