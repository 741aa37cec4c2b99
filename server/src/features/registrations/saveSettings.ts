import { DomainError, type RegistrationSettingsView } from '@jingqi/contract';
import { act, type RouteHandlers } from '../../kit/index.ts';
import { findEvent } from '../events/index.ts';
import { inRoll, turnOf } from './onRoll.ts';
import { Roll, type RollDoc } from './roll.model.ts';
import { settingsOf } from './showForm.ts';

const viewOf = (roll: RollDoc | null): RegistrationSettingsView => ({
  ...settingsOf(roll),
  revision: roll?.revision ?? 0,
});

/** The form and its rules as saved. Throws NOT_FOUND. */
export const showSettings: RouteHandlers['registrationSettings'] = async ({ params: { id } }) => {
  await findEvent(id);
  return viewOf(await Roll.findById(id).lean<RollDoc>());
};

/** Saves them. Places that more room makes are offered to those who wait. Throws NOT_FOUND, CONFLICT, INVALID_INPUT. */
export const saveSettings: RouteHandlers['saveRegistrationSettings'] = async (request) => {
  const { platform, params, body } = request;
  const { id: eventId } = params;
  const { revision, deadline, ...rules } = body;
  const event = await findEvent(eventId);
  if (event.state === 'ended' || event.state === 'cancelled') throw new DomainError('WRONG_STATE');
  requireDistinct(rules.questions);
  const settings = { ...rules, deadline: deadline === null ? null : new Date(deadline) };
  await act(request, turnOf(eventId), async (a) => {
    const { session } = a;
    const before = await Roll.findById(eventId).session(session).lean<RollDoc>();
    if ((before?.revision ?? 0) !== revision) throw new DomainError('CONFLICT');
    const saved = { ...settings, revision: revision + 1 };
    if (before) await Roll.updateOne({ _id: eventId, revision }, { $set: saved }, { session });
    else await Roll.create([{ _id: eventId, ...saved, taken: 0, waiting: 0, lastRank: 0, touches: 0 }], { session });
    a.audit('registration:settings', eventId, { revision: saved.revision, capacity: settings.capacity });
    await inRoll(a, { eventId, publicUrl: platform.settings.publicUrl }, async () => undefined);
  });
  return viewOf(await Roll.findById(eventId).lean<RollDoc>());
};

function requireDistinct(questions: readonly { id: string }[]): void {
  if (new Set(questions.map(({ id }) => id)).size === questions.length) return;
  throw new DomainError('INVALID_INPUT', { fields: [{ path: 'questions', problem: 'duplicate' }] });
}
