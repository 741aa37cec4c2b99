import { DomainError, type LeadDetail, type LeadOffice } from '@jingqi/contract';
import type { Act, RouteRequest } from '../../kit/index.ts';
import { Carrier, windowOf } from '../registers/index.ts';
import { alter } from './changeLead.ts';
import { maySeeLead } from './lead.audience.ts';
import type { LeadDoc } from './lead.model.ts';
import { officeFields, officeKey } from './lead.office.ts';
import { requireAlive } from './lead.policy.ts';
import { step } from './lead.sources.ts';
import { isOpen } from './lead.view.ts';
import { scopeOfActor } from './listLeads.ts';
import { tellOffice } from './tellLead.ts';

/**
 * Gives the lead to another office; the answer is empty when the giver may not see it there.
 * Throws NOT_FOUND, CONFLICT, WRONG_STATE (over, or there already), INVALID_INPUT (no such office).
 */
export async function handOverLead(request: RouteRequest<'handOverLead'>): Promise<{ lead: LeadDetail | null }> {
  const { revision, office, reason } = request.body;
  const known = await knownOffice(office);
  const lead = await alter(request, { id: request.params.id, revision }, (there, { a }) =>
    handedOver(there, { a, office: known, reason, name: request.actor.name }),
  );
  return { lead: maySeeLead(await scopeOfActor(request.actor), officeFields(known)) ? lead : null };
}

/** The office as the register has it: its name and district are nobody's to say. Throws INVALID_INPUT. */
export async function knownOffice(office: LeadOffice): Promise<LeadOffice> {
  if (office.kind === 'hub') return office;
  if (office.kind === 'window') {
    if (await windowOf(office.district)) return office;
  } else {
    const carrier = await Carrier.findOne({ _id: office.carrierId, active: true }).lean();
    if (carrier) return { kind: 'carrier', carrierId: carrier._id, name: carrier.name, district: carrier.district };
  }
  throw new DomainError('INVALID_INPUT', { fields: [{ path: 'office', problem: 'unknownOffice' }] });
}

interface HandOver {
  a: Act;
  office: LeadOffice;
  reason: string;
  name: string;
}

/** Nobody's in the other office until somebody there takes it; the due date stays. */
export async function handedOver(lead: LeadDoc, { a, office, reason, name }: HandOver): Promise<LeadDoc> {
  requireAlive(lead);
  if (!isOpen(lead) || lead.officeKey === officeKey(office)) throw new DomainError('WRONG_STATE');
  a.audit('lead:hand-over', lead._id, { from: lead.officeKey, to: officeKey(office), reason });
  const change = step(a.now, 'handedOver', lead.officeKey, `${officeKey(office)} ${reason}`, name);
  const free = { ownerId: null, ownerName: '', state: 'new', isHandedOver: true } as const;
  const next = { ...lead, ...officeFields(office), ...free, history: [...lead.history, change] };
  await tellOffice(a, next, 'new');
  return next;
}
