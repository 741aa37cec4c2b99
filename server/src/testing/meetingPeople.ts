import { newId, type Id } from '@jingqi/contract';
import { Account } from '../features/accounts/index.ts';
import { Registration, type RegistrationDoc } from '../features/registrations/index.ts';
import { MeetingSettings, type MeetingSettingsDoc } from '../features/meetings/settings.model.ts';

let people = 0;

/** The meeting slots of an event, put straight into the database. */
export async function meetingSlots(
  eventId: Id,
  firstStartsAt: Date,
  change: Partial<MeetingSettingsDoc> = {},
): Promise<MeetingSettingsDoc> {
  const settings: MeetingSettingsDoc = {
    _id: eventId,
    open: true,
    firstStartsAt,
    lengthMinutes: 10,
    gapMinutes: 5,
    slots: 5,
    tables: 2,
    requestMinutes: 15,
    revision: 1,
    ...change,
  };
  await MeetingSettings.create([settings]);
  return settings;
}

/** Somebody with an account. */
export async function person(role: 'sme' | 'investor'): Promise<{ personId: Id; contact: string; name: string }> {
  people += 1;
  const [personId, contact, name] = [newId(), `136${String(people).padStart(8, '0')}`, `赵小${people}`];
  const enterprise = role === 'investor' ? `京创第${people}投资有限公司` : `北京第${people}装备有限公司`;
  await Account.create({ _id: personId, role, contact, name, enterprise, createdAt: new Date() });
  return { personId, contact, name };
}

/** What a registration has that says nothing of anybody. */
const plain = {
  uscc: '',
  district: null,
  chain: null,
  tier: null,
  position: '总经理',
  answers: {},
  wantsContact: false,
  openToMeetings: true,
  need: '需要流动资金贷款',
  state: 'approved',
  source: 'self',
  rank: null,
  offerExpiresAt: null,
  refusal: '',
  checkedInAt: null,
  attendedAt: null,
  toldAs: '',
  sequence: 0,
  words: '',
  revision: 1,
} as const;

/** An admitted registration, open to meetings and agreed to be shown to investors. */
export async function candidate(eventId: Id, change: Partial<RegistrationDoc> = {}): Promise<RegistrationDoc> {
  const { personId, contact, name } = await person('sme');
  const now = new Date();
  const registration: RegistrationDoc = {
    ...plain,
    _id: newId(),
    eventId,
    personId,
    name,
    contact,
    enterprise: `北京第${people}装备有限公司`,
    consents: (['event', 'matching'] as const).map((purpose) => ({ purpose, grantedAt: now, withdrawnAt: null })),
    ticket: newId(),
    createdAt: now,
    updatedAt: now,
    ...change,
  };
  await Registration.create([registration]);
  return registration;
}
