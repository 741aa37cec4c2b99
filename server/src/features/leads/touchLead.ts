import type { Id } from '@jingqi/contract';
import { derivedId, type Act } from '../../kit/index.ts';
import { Lead, type LeadDoc } from './lead.model.ts';
import { blankLead, keyOf, withSource, type LeadTouch } from './lead.sources.ts';
import { insertLead, writeLead } from './writeLead.ts';

/**
 * Makes or updates the one lead of this party, event and kind, in the act that asks for it: both are there or neither.
 * The same source again changes nothing. Returns the lead's id.
 */
export async function touchLead(a: Act, touch: LeadTouch): Promise<Id> {
  // Most are the first of their kind: those are written whole, without being looked for before.
  if (await insertLead(a, firstLead(a, touch))) return idOf(touch);
  const lead = await livingLead(a, await leadById(a, idOf(touch)));
  const next = withSource(lead, touch, a.now);
  if (next) await writeLead(a, next);
  return lead._id;
}

/** The lead of this key, there from now on though it may be empty. Two acts that place it at once meet, and the later one begins anew. */
export async function placeLead(a: Act, touch: LeadTouch): Promise<LeadDoc> {
  await insertLead(a, emptyLead(a, touch));
  return leadById(a, idOf(touch));
}

const idOf = (touch: LeadTouch): Id => derivedId('lead', keyOf(touch));

function emptyLead(a: Act, touch: LeadTouch): LeadDoc {
  return { _id: idOf(touch), naturalKey: keyOf(touch), ...blankLead(touch, a.now) };
}

function firstLead(a: Act, touch: LeadTouch): LeadDoc {
  const empty = emptyLead(a, touch);
  return withSource(empty, touch, a.now) ?? empty;
}

/** A person's lead that was joined into their enterprise's lives on there. */
async function livingLead(a: Act, lead: LeadDoc): Promise<LeadDoc> {
  return lead.joinedInto === null ? lead : leadById(a, lead.joinedInto);
}

async function leadById(a: Act, id: Id): Promise<LeadDoc> {
  const lead = await Lead.findById(id).session(a.session).lean<LeadDoc>();
  if (!lead) throw new Error('the lead is not there that was just written');
  return lead;
}
