import { DomainError, type Decided, type ErrorCode, type Id } from '@jingqi/contract';
import type { z } from 'zod';
import type { RouteHandlers } from '../../kit/index.ts';
import { onRoll } from './onRoll.ts';
import { putRegistration } from './putRegistration.ts';
import { Registration, type RegistrationDoc } from './registration.model.ts';
import { holdsPlace, stands } from './registration.policy.ts';
import { requireEnterpriseRoom } from './register.ts';
import type { Scene } from './scene.ts';

type Item = z.infer<typeof Decided>['items'][number];

/** Approves or refuses many at once: each is decided or says why not, and those decided are so together. Throws NOT_FOUND, REGISTRATION_CLOSED. */
export const decideRegistrations: RouteHandlers['decideRegistrations'] = async (request) => {
  const { params, body } = request;
  return onRoll(request, params.id, async (scene) => {
    const items: Item[] = [];
    for (const id of new Set(body.ids)) items.push({ id, result: await decide(scene, id, body) });
    const done = items.filter(({ result }) => result === 'done').map(({ id }) => id);
    if (done.length > 0) scene.a.audit(`registration:${body.decision}`, params.id, { ids: done, reason: body.reason });
    return { items };
  });
};

async function decide(
  scene: Scene,
  id: Id,
  { decision, reason }: { decision: 'approve' | 'refuse'; reason: string },
): Promise<Item['result']> {
  const found = Registration.findOne({ _id: id, eventId: scene.event._id });
  const before = await found.session(scene.a.session).lean<RegistrationDoc>();
  if (!before) return 'NOT_FOUND';
  try {
    if (decision === 'approve') await approve(scene, before);
    else await refuse(scene, before, reason);
    return 'done';
  } catch (error) {
    const code = error instanceof DomainError ? error.code : null;
    if (code !== null && isResult(code)) return code;
    throw error;
  }
}

const results = ['WRONG_STATE', 'REGISTRATION_FULL', 'ENTERPRISE_LIMIT', 'NOT_FOUND'] as const;
const isResult = (code: ErrorCode): code is (typeof results)[number] => (results as readonly string[]).includes(code);

/** Whoever waits or was refused may be let in where there is a place. Nothing has been written when it throws. */
async function approve(scene: Scene, before: RegistrationDoc): Promise<void> {
  const { roll } = scene;
  const { state, uscc } = before;
  if (state === 'approved') return;
  if (!stands(state) && state !== 'refused') throw new DomainError('WRONG_STATE');
  if (!holdsPlace(state) && roll.taken >= roll.capacity) throw new DomainError('REGISTRATION_FULL');
  if (state === 'refused') await requireEnterpriseRoom(scene, uscc);
  await putRegistration(scene, before, { state: 'approved', refusal: '' });
}

async function refuse(scene: Scene, before: RegistrationDoc, reason: string): Promise<void> {
  if (before.state === 'refused') return;
  if (!stands(before.state)) throw new DomainError('WRONG_STATE');
  await putRegistration(scene, before, { state: 'refused', refusal: reason });
}
