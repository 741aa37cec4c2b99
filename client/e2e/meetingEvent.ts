import { newId, type MeetingView } from '@jingqi/contract';
import { Api } from './api.ts';
import { newContact } from './contacts.ts';

/** Somebody who signed in by a one-time code. */
export interface Signed {
  api: Api;
  personId: string;
  name: string;
}

export interface MeetingEvent {
  id: string;
  /** When slot 0 begins, in ms. */
  firstStartsAt: number;
}

/** Signs somebody new in. */
export async function signedIn(publicUrl: string, operator: Api, name: string, enterprise: string): Promise<Signed> {
  const contact = newContact();
  const signed = await signInByCode(publicUrl, operator, contact);
  await signed.api.call('editProfile', { body: { name, enterprise } });
  return { ...signed, name };
}

/** The same, made an investor of the first institution of the register; that ends the session, so they sign in anew. */
export async function investorSignedIn(publicUrl: string, operator: Api, name: string): Promise<Signed> {
  const contact = newContact();
  const before = await signInByCode(publicUrl, operator, contact);
  await before.api.call('editProfile', { body: { name, enterprise: '' } });
  const { items } = await operator.call('registerList', { params: { kind: 'institution' } });
  const institutionId = items[0]?.id;
  if (!institutionId) throw new Error('no institution: start the platform with its demo data');
  await operator.call('setInvestor', { params: { id: before.personId }, body: { institutionId } });
  return { ...(await signInByCode(publicUrl, operator, contact)), name };
}

async function signInByCode(publicUrl: string, operator: Api, contact: string): Promise<Omit<Signed, 'name'>> {
  const api = await Api.open(publicUrl);
  await api.call('requestCode', { body: { contact } });
  const { id } = await api.call('signInByCode', { body: { contact, code: await operator.codeFor(contact) } });
  return { api, personId: id };
}

/** A published event, open for registration, whose first of `slots` meeting slots begins in `inSeconds`. */
export async function meetingEvent(
  operator: Api,
  { inSeconds = 20, slots = 6, minutes = 5 } = {},
): Promise<MeetingEvent> {
  const { id } = await operator.publishedEvent({ brand: 'chain-matchmaking' }, inSeconds / 60);
  const { event } = await operator.call('event', { params: { id } });
  await operator.call('saveRegistrationSettings', { params: { id }, body: registrationSettings });
  await operator.call('saveMeetingSettings', {
    params: { id },
    body: {
      open: true,
      firstStartsAt: event.startsAt,
      lengthMinutes: minutes,
      gapMinutes: 5,
      slots,
      tables: 2,
      requestMinutes: 30,
      revision: 0,
    },
  });
  return { id, firstStartsAt: Date.parse(event.startsAt) };
}

const registrationSettings = {
  open: true,
  approval: 'automatic',
  capacity: 100,
  waitlist: 0,
  deadline: null,
  perEnterprise: 0,
  districts: [],
  chains: [],
  tiers: [],
  questions: [],
  offerMinutes: 60,
  revision: 0,
} as const;

/** Registers an enterprise's person who wants to be met. Returns the id of the registration. */
export async function openToMeetings({ id }: MeetingEvent, { api, name }: Signed, enterprise: string): Promise<string> {
  const registration = await api.call('register', {
    params: { id },
    body: {
      id: newId(),
      name,
      uscc: '',
      enterprise,
      position: '总经理',
      answers: {},
      wantsContact: true,
      openToMeetings: true,
      need: '流动资金贷款 500 万元，用于新产线备料',
      consents: ['event', 'contact', 'matching'],
    },
  });
  return registration.id;
}

/** A meeting both have agreed on. */
export async function arrangedMeeting(
  { id }: MeetingEvent,
  investor: Signed,
  enterprise: Signed,
  registrationId: string,
  slot = 0,
): Promise<MeetingView> {
  const asked = await investor.api.call('bookMeeting', {
    params: { id },
    body: { id: newId(), registrationId, slot, message: '想了解新产线的投产计划' },
  });
  return enterprise.api.call('acceptMeeting', { params: { id: asked.id } });
}
