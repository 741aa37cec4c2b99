import {
  newId,
  usccCheckCharacter,
  type Id,
  type RegistrationInput,
  type RegistrationSettings,
  type RegistrationSettingsView,
} from '@jingqi/contract';
import { Enterprise, type EnterpriseDoc } from '../features/registers/index.ts';
import type { Visitor } from './Visitor.ts';

const settings: RegistrationSettings = {
  open: true,
  approval: 'automatic',
  capacity: 100,
  waitlist: 10,
  deadline: null,
  perEnterprise: 0,
  districts: [],
  chains: [],
  tiers: [],
  questions: [],
  offerMinutes: 10,
};

/** Opens the event's registration, or changes how it is open. */
export async function openRegistration(
  operator: Visitor,
  eventId: Id,
  changes: Partial<RegistrationSettings> = {},
): Promise<RegistrationSettingsView> {
  const { revision } = await operator.call('registrationSettings', { params: { id: eventId } });
  return operator.call('saveRegistrationSettings', {
    params: { id: eventId },
    body: { ...settings, ...changes, revision },
  });
}

/** The form as somebody without an enterprise fills it in. */
export function registrationInput(changes: Partial<RegistrationInput> = {}): RegistrationInput {
  return {
    id: newId(),
    name: '王芳',
    uscc: '',
    enterprise: '',
    position: '总经理',
    answers: {},
    wantsContact: false,
    openToMeetings: false,
    need: '',
    consents: ['event'],
    ...changes,
  };
}

/** A code that is good, one for each number. */
export function usccOf(n: number): string {
  const body = `91110108MA${String(n).padStart(7, '0')}`;
  return body + usccCheckCharacter(body);
}

/** Puts an enterprise into the register and returns its code. */
export async function knownEnterprise(n: number, changes: Partial<EnterpriseDoc> = {}): Promise<string> {
  const uscc = usccOf(n);
  const name = `北京第${n}智能科技有限公司`;
  await Enterprise.create({
    _id: newId(),
    naturalKey: uscc,
    uscc,
    name,
    shortName: '',
    formerNames: [],
    district: 'haidian',
    industry: 'information',
    chain: 'artificial-intelligence',
    size: 'small',
    tier: 'specialised',
    contactName: '',
    contactPhone: '',
    address: '',
    intro: '',
    active: true,
    revision: 1,
    updatedAt: new Date(),
    keys: [name],
    sortKey: name,
    ...changes,
  });
  return uscc;
}
