import type { Id, LeadOffice } from '@jingqi/contract';
import { Event, type EventDoc } from '../features/events/index.ts';
import * as leads from '../features/leads/index.ts';
import { unansweredOf } from '../features/questions/index.ts';
import { Carrier } from '../features/registers/index.ts';
import { Registration, type RegistrationDoc } from '../features/registrations/index.ts';
import { act, derivedId, type Doer, type Platform } from '../kit/index.ts';
import { past } from './descriptions.ts';
import { progress, stories } from './leadStories.ts';
import type { People } from './people.ts';
import { demoCarrier } from './registers/carriers.ts';

const each = 36;
const atOnce = 6;
const hourMs = 3_600_000;

interface Scene {
  platform: Platform;
  people: People;
  event: EventDoc;
  rules: leads.FollowUpRules;
  carrier: LeadOffice | null;
}

/** Follow-up of the past evenings, at every office and in every state; made once an evening. */
export async function keepLeads(platform: Platform, people: People): Promise<void> {
  await leads.keepFollowUpRules();
  const rules = await leads.readFollowUpRules();
  const carrier = await carrierOffice();
  for (const { key } of past) {
    const event = await Event.findById(derivedId('demo event', key)).lean<EventDoc>();
    if (event) await keepEvening({ platform, people, event, rules, carrier });
  }
}

async function carrierOffice(): Promise<LeadOffice | null> {
  const found = await Carrier.findOne({ name: demoCarrier.name }).lean();
  return found ? { kind: 'carrier', carrierId: found._id, name: found.name, district: found.district } : null;
}

async function keepEvening(scene: Scene): Promise<void> {
  const { event, platform } = scene;
  const registrations = await Registration.find({ eventId: event._id })
    .sort({ _id: 1 })
    .limit(each)
    .lean<RegistrationDoc[]>();
  const last = registrations.at(-1);
  if (!last || (await leads.Lead.exists({ eventId: event._id, 'sources.id': sourceId(last) }))) return;
  for (let from = 0; from < registrations.length; from += atOnce)
    await Promise.all(registrations.slice(from, from + atOnce).map((one, n) => keepLead(scene, one, from + n)));
  for (const questionId of await unansweredOf(event._id))
    await act(doerAt(platform, event.endsAt), questionId, (a) => leads.makeQuestionLead(a, questionId));
}

async function keepLead(scene: Scene, registration: RegistrationDoc, n: number): Promise<void> {
  const { platform, event, rules } = scene;
  const at = momentOf(scene, n);
  const touch = touchOf(event, registration, n, at);
  const id = await act(doerAt(platform, at), registration._id, (a) => leads.touchLead(a, touch));
  // It was told when it was made.
  await leads.Lead.updateOne({ _id: id }, { $set: { isTold: true } });
  await act(doerAt(platform, at), id, (a) => leads.syncLead(a, id, rules));
  await work(scene, id, n, at);
}

const sourceId = ({ _id }: Pick<RegistrationDoc, '_id'>): Id => derivedId('demo lead', _id);

/** Half came with the evening and are due or overdue by now, half in the last hours. */
function momentOf({ platform, event }: Scene, n: number): Date {
  return n % 2 === 0
    ? new Date(event.endsAt.getTime() + n * 60_000)
    : new Date(platform.clock().getTime() - n * hourMs);
}

function touchOf(event: EventDoc, registration: RegistrationDoc, n: number, at: Date): leads.LeadTouch {
  // Four of each kind in a row, so that every kind meets every state.
  const story = stories[Math.floor(n / 2) % stories.length] ?? stories[0];
  if (!story) throw new Error('no stories');
  const { _id, personId, name, enterprise, uscc } = registration;
  // Some come without an enterprise: theirs are the hub's.
  const party = {
    uscc: n % 7 === 3 ? '' : uscc,
    enterprise: n % 7 === 3 ? '' : enterprise,
    personId,
    personName: name,
  };
  return {
    kind: story.kind,
    eventId: event._id,
    eventTitle: event.title,
    party,
    source: {
      kind: story.source,
      id: sourceId({ _id }),
      text: story.texts[n % story.texts.length] ?? '',
      at,
    },
    ...(story.intents ? { intent: story.intents[n % story.intents.length] } : {}),
  };
}

/** As far as its office has come with it. */
async function work({ platform, people, carrier }: Scene, id: Id, n: number, at: Date): Promise<void> {
  const now = new Date(Math.min(platform.clock().getTime(), at.getTime() + 20 * hourMs));
  await act(doerAt(platform, now), id, async (a) => {
    let lead = await leads.Lead.findById(id).session(a.session).lean<leads.LeadDoc>();
    if (!lead || lead.joinedInto !== null) return;
    if (carrier && n % 9 === 4 && lead.officeKey !== leads.officeKey(carrier))
      lead = await leads.handedOver(lead, { a, office: carrier, reason: '就近服务', name: people.operator.name });
    const changer = changerOf(people, lead, now);
    for (const step of progress[n % progress.length] ?? []) lead = leads.edited(lead, step, changer);
    if (lead.state === 'done' && lead.intent)
      lead = leads.edited(lead, { settledFen: lead.intent.amountFen / 2 }, changer);
    const { _id, ...fields } = lead;
    await leads.Lead.updateOne({ _id }, { $set: { ...fields, updatedAt: now } }, { session: a.session });
  });
}

/** The demo's own people where an office has one; else somebody of that office. */
function changerOf({ operator, staff }: People, { office, officeKey }: leads.LeadDoc, now: Date) {
  const none = { district: null, carrierId: null };
  if (office.kind === 'hub')
    return { scope: { ...none, personId: operator.personId, role: 'operator' as const }, name: operator.name, now };
  const { kind, district } = office;
  const carrierId = kind === 'carrier' ? office.carrierId : null;
  const isDemo = kind === 'carrier' ? office.name === demoCarrier.name : district === 'haidian';
  const person = isDemo ? staff[kind] : { personId: derivedId('demo desk', officeKey), name: '窗口值班' };
  return { scope: { personId: person.personId, role: kind, district, carrierId }, name: person.name, now };
}

function doerAt({ publish, enqueue, settings }: Platform, now: Date): Doer {
  return { requestId: '', platform: { clock: () => now, publish, enqueue, settings } };
}
