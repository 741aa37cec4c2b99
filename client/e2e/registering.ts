import {
  newId,
  usccCheckCharacter,
  type District,
  type EnterpriseView,
  type RegistrationInput,
  type RegistrationQuestion,
  type RegistrationSettings,
  type RegistrationView,
  type Tier,
} from '@jingqi/contract';
import { Api } from './api.ts';
import { newContact } from './contacts.ts';

/** Opens registration for an event, automatic and for everybody unless said otherwise. */
export async function openRegistration(
  operator: Api,
  eventId: string,
  changes: Partial<RegistrationSettings> = {},
): Promise<void> {
  const { revision } = await operator.call('registrationSettings', { params: { id: eventId } });
  const settings: RegistrationSettings = {
    open: true,
    approval: 'automatic',
    capacity: 100,
    waitlist: 20,
    deadline: null,
    perEnterprise: 0,
    districts: [],
    chains: [],
    tiers: [],
    questions: [],
    offerMinutes: 30,
    ...changes,
  };
  await operator.call('saveRegistrationSettings', { params: { id: eventId }, body: { ...settings, revision } });
}

/** An enterprise new to the register, with a code of its own. Returns the code. */
export async function newEnterprise(operator: Api, name: string): Promise<string> {
  const body = `91110108${String(Date.now()).slice(-9)}`;
  const uscc = body + usccCheckCharacter(body);
  const entry = {
    kind: 'enterprise',
    name,
    active: true,
    contactName: '',
    address: '',
    uscc,
    shortName: '',
    formerNames: [],
    district: 'haidian',
    industry: 'information',
    chain: 'artificial-intelligence',
    size: 'small',
    tier: 'specialised',
    intro: '',
  };
  await operator.call('saveRegisterEntry', {
    params: { kind: 'enterprise', id: newId() },
    body: { entry, revision: 0 },
  });
  return uscc;
}

export const choiceQuestion: RegistrationQuestion = {
  id: newId(),
  label: '以什么方式参加',
  kind: 'choice',
  options: ['到场', '线上'],
  required: true,
};

/** An enterprise of the register's demo data. Throws when there is none like that. */
export async function knownEnterprise(
  operator: Api,
  filter: { district: District; tier: Tier },
): Promise<EnterpriseView> {
  const query = { ...filter, active: 'true' };
  const { items } = await operator.call('registerList', { params: { kind: 'enterprise' }, query });
  const found = items.filter((entry) => entry.kind === 'enterprise');
  const one = found[Math.floor(Math.random() * found.length)];
  if (!one) throw new Error('no such enterprise: start the platform with its demo data');
  return one;
}

/** Registers somebody who has signed in, without an enterprise unless said otherwise. */
export function registerByApi(
  api: Api,
  eventId: string,
  changes: Partial<RegistrationInput> = {},
): Promise<RegistrationView> {
  const body: RegistrationInput = {
    id: newId(),
    name: '赵敏',
    uscc: '',
    enterprise: '',
    position: '',
    answers: {},
    wantsContact: false,
    openToMeetings: false,
    need: '',
    consents: ['event'],
    ...changes,
  };
  return api.call('register', { params: { id: eventId }, body });
}

/** Somebody new who has signed in and registered without a browser. */
export async function registeredByApi(
  publicUrl: string,
  operator: Api,
  eventId: string,
): Promise<{ api: Api; registration: RegistrationView }> {
  const api = await Api.open(publicUrl);
  const contact = newContact();
  await api.call('requestCode', { body: { contact } });
  await api.call('signInByCode', { body: { contact, code: await operator.codeFor(contact) } });
  return { api, registration: await registerByApi(api, eventId) };
}
