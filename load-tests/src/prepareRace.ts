import { newId } from '@jingqi/contract';
import { signInAttendees, signInByCodes } from './signInAttendees.ts';
import { Visitor } from './Visitor.ts';

const slots = 12;
const form = {
  open: true,
  approval: 'automatic',
  capacity: 1_000,
  waitlist: 0,
  deadline: null,
  perEnterprise: 0,
  districts: [],
  chains: [],
  tiers: [],
  questions: [],
  offerMinutes: 60,
  revision: 0,
};

/** An enterprise that may be met, slots, and investors who all want it. */
export async function prepareRace(baseUrl: string, operator: Visitor, eventId: string, contenders: number) {
  const params = { id: eventId };
  const { event } = await operator.call('event', { params });
  await operator.call('saveRegistrationSettings', { params, body: form });
  const times = {
    firstStartsAt: event.startsAt,
    lengthMinutes: 5,
    gapMinutes: 0,
    slots,
    tables: 50,
    requestMinutes: 1_440,
  };
  await operator.call('saveMeetingSettings', { params, body: { open: true, ...times, revision: 0 } });
  const registrationId = await registerEnterprise(baseUrl, operator, eventId);
  const cookies = await makeInvestors(baseUrl, operator, contenders);
  return { contenders: cookies, registrationId, slots };
}

async function registerEnterprise(baseUrl: string, operator: Visitor, eventId: string): Promise<string> {
  const enterprise = new Visitor(baseUrl);
  enterprise.cookie = (await signInAttendees(baseUrl, operator, 1))[0]?.cookie ?? '';
  const person = {
    name: '王芳',
    uscc: '',
    enterprise: '北京某科技有限公司',
    position: '',
    answers: {},
    need: '流动资金',
  };
  const wishes = { wantsContact: false, openToMeetings: true, consents: ['event', 'matching'] };
  const body = { id: newId(), ...person, ...wishes };
  const { id } = await enterprise.call('register', { params: { id: eventId }, body });
  return id;
}

/** Attendees whom the operator makes investors; that ends their session, so that they sign in again. */
async function makeInvestors(baseUrl: string, operator: Visitor, count: number): Promise<string[]> {
  const { items } = await operator.call('registerList', { params: { kind: 'institution' } });
  const institutionId = items[0]?.id;
  if (!institutionId) throw new Error('no institution among the demo data');
  const attendees = await signInAttendees(baseUrl, operator, count);
  for (const { cookie } of attendees) {
    const visitor = new Visitor(baseUrl);
    visitor.cookie = cookie;
    const me = await visitor.call('me');
    await operator.call('setInvestor', { params: { id: me?.id ?? '' }, body: { institutionId } });
  }
  const again: string[] = [];
  for (let done = 0; done < count; done += 50) {
    const contacts = attendees.slice(done, done + 50).map(({ contact }) => contact);
    again.push(...(await signInByCodes(baseUrl, operator, contacts)).map(({ cookie }) => cookie));
  }
  return again;
}
