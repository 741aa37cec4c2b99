import type { District, Id } from '@jingqi/contract';
import type { Act } from '../../kit/index.ts';
import { Carrier } from '../registers/index.ts';
import { enriched } from './enrichLead.ts';
import type { FollowUpRules } from './followUpRules.ts';
import { isDouble, joinLead, tellSiblings } from './joinLead.ts';
import { dated, oweReminders } from './lead.due.ts';
import { Lead, type LeadDoc } from './lead.model.ts';
import { officeFields, officeKey } from './lead.office.ts';
import { routeLead, type CarrierPlace } from './lead.routing.ts';
import { changed, step } from './lead.sources.ts';
import { isOpen } from './lead.view.ts';
import { tellNew } from './tellLead.ts';
import { writeLead } from './writeLead.ts';

/** Enriches, joins doubles, routes, sets the due date and tells. Nothing to do when it was done since the last change. */
export async function syncLead(a: Act, leadId: Id, rules: FollowUpRules): Promise<void> {
  const before = await Lead.findById(leadId).session(a.session).lean<LeadDoc>();
  if (!before?.needsSync || before.joinedInto !== null) return;
  const known = await enriched(a, before);
  if (isDouble(known)) return joinLead(a, known);
  const lead = isOpen(known) ? dated(await routed(a, known, rules), rules.workingDays(known.kind)) : known;
  const isNews = isOpen(lead) && !lead.isTold;
  if (isNews) await tellNew(a, lead);
  await writeLead(a, changed({ ...lead, needsSync: false, isTold: lead.isTold || isNews }, a.now));
  if (isOpen(lead)) oweReminders(a, before, lead);
  await tellSiblings(a, lead);
}

/** Rules move what is nobody's; a person's decision stands. */
async function routed(a: Act, lead: LeadDoc, rules: FollowUpRules): Promise<LeadDoc> {
  if (lead.isHandedOver || lead.ownerId !== null) return lead;
  const office = routeLead(lead, rules.routing, lead.district === null ? [] : await carriersIn(lead.district));
  if (officeKey(office) === lead.officeKey) return lead;
  const history = [...lead.history, step(a.now, 'routed', lead.officeKey, officeKey(office))];
  return { ...lead, ...officeFields(office), history };
}

async function carriersIn(district: District): Promise<CarrierPlace[]> {
  return Carrier.find({ district, active: true }, { name: 1, level: 1 }).lean<CarrierPlace[]>();
}
