import type { Id, RegistrationSettings } from '@jingqi/contract';
import { Event } from '../features/events/index.ts';
import { keepRegistrations, routes } from '../features/registrations/index.ts';
import { derivedId, type Platform } from '../kit/index.ts';
import { past, tomorrow, tonight } from './descriptions.ts';
import { noCookie } from './keepPast.ts';
import { callerOf } from './openDemo.ts';
import { keepRegistrants, presencesOf, type Registrant } from './registrants.ts';

const hourMs = 3_600_000;
const settings: RegistrationSettings = {
  open: true,
  approval: 'automatic',
  capacity: 200,
  waitlist: 50,
  deadline: null,
  perEnterprise: 5,
  districts: [],
  chains: [],
  tiers: [],
  questions: [],
  offerMinutes: 120,
};

/** Who registered for the demo's events, and who was at the past ones; made once an event. */
export async function keepDemoRegistrations(platform: Platform): Promise<void> {
  const registrants = await keepRegistrants(240);
  for (const [n, evening] of past.entries()) await keepPastOnes(evening.key, registrants.slice(n * 60, n * 60 + 180));
  const evening = await idOf(tonight.title);
  const followed = registrants.slice(40, 46);
  if (evening && (await keepRegistrations(evening, settings, dated(registrants.slice(0, 36), platform.clock()))))
    await askForContact(platform, evening, followed);
  const roadshow = await idOf(tomorrow.title);
  const manual: RegistrationSettings = { ...settings, approval: 'manual', capacity: 60 };
  if (roadshow) await keepRegistrations(roadshow, manual, dated(registrants.slice(60, 84), platform.clock()));
}

async function idOf(title: string): Promise<Id | null> {
  return (await Event.findOne({ title, state: 'published' }).select({ _id: 1 }).lean())?._id ?? null;
}

async function keepPastOnes(key: string, registrants: readonly Registrant[]): Promise<void> {
  const event = await Event.findById(derivedId('demo event', key)).lean();
  if (!event) return;
  const minutes = Math.round((event.endsAt.getTime() - event.startsAt.getTime()) / 60_000);
  const presences = presencesOf(registrants, { key, startsAt: event.startsAt, minutes });
  await keepRegistrations(event._id, settings, dated(registrants, event.startsAt), presences);
}

/** Each an hour and a quarter after the one before, the last one just before `until`. */
function dated(registrants: readonly Registrant[], until: Date) {
  const step = 1.25 * hourMs;
  return registrants.map((registrant, n) => ({
    ...registrant,
    registeredAt: new Date(until.getTime() - (registrants.length - n) * step),
  }));
}

/** Some ask to be contacted, so that there are leads. */
async function askForContact(platform: Platform, eventId: Id, registrants: readonly Registrant[]): Promise<void> {
  const needs = ['想申请贷款贴息', '寻找智能产线改造服务商', '', '希望对接担保机构', '', '需要专精特新申报辅导'];
  for (const [n, { personId, name, uscc, position, openToMeetings }] of registrants.entries()) {
    const caller = callerOf(platform, { personId, role: 'sme', name, enterprise: '' });
    await routes.register({
      ...caller,
      address: '',
      userAgent: '',
      params: { id: eventId },
      query: {},
      cookie: noCookie,
      body: {
        id: derivedId('demo registration', `${eventId}/${personId}`),
        name,
        uscc,
        enterprise: '',
        position,
        answers: {},
        wantsContact: true,
        openToMeetings,
        need: needs[n] ?? '',
        consents: ['event', 'contact', 'matching'],
      },
    });
  }
}
