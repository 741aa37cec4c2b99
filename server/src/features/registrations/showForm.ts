import type { RegistrationSettings } from '@jingqi/contract';
import type { RouteHandlers } from '../../kit/index.ts';
import { findPublicEvent } from '../events/index.ts';
import { registrationOf, viewOf } from './readMine.ts';
import { formState } from './registration.policy.ts';
import { Roll, type RollDoc } from './roll.model.ts';

/** What an operator has not saved yet. */
export const blankSettings: RegistrationSettings = {
  open: false,
  approval: 'automatic',
  capacity: 200,
  waitlist: 50,
  deadline: null,
  perEnterprise: 0,
  districts: [],
  chains: [],
  tiers: [],
  questions: [],
  offerMinutes: 120,
};

export function settingsOf(roll: RollDoc | null): RegistrationSettings {
  if (!roll) return blankSettings;
  const { open, approval, capacity, waitlist, deadline, perEnterprise, offerMinutes } = roll;
  const { districts, chains, tiers, questions } = roll;
  return {
    open,
    approval,
    capacity,
    waitlist,
    perEnterprise,
    offerMinutes,
    districts,
    chains,
    tiers,
    questions,
    deadline: deadline?.toISOString() ?? null,
  };
}

/** The form of an event, places left, and mine. Throws NOT_FOUND. */
export const showForm: RouteHandlers['registrationForm'] = async ({ platform, actor, params: { id } }) => {
  const event = await findPublicEvent(id);
  const [roll, mine] = await Promise.all([
    Roll.findById(id).lean<RollDoc>(),
    actor && actor.role !== 'guest' ? registrationOf(id, actor.personId) : null,
  ]);
  return {
    settings: settingsOf(roll),
    state: roll ? formState(roll, event, platform.clock()) : 'notOpen',
    remaining: roll ? Math.max(0, roll.capacity - roll.taken) : 0,
    mine: mine ? await viewOf(platform, mine) : null,
  };
};
