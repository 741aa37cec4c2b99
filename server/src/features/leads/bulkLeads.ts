import { DomainError, type Id, type LeadBulk } from '@jingqi/contract';
import type { RouteRequest } from '../../kit/index.ts';
import { alter } from './changeLead.ts';
import { handedOver, knownOffice } from './handOverLead.ts';
import { edited, editOf } from './lead.policy.ts';

interface Result {
  id: Id;
  code: string | null;
}

/** The change of each lead by itself, in order; a refused one stops none. Throws INVALID_INPUT (no such office). */
export async function bulkLeads(request: RouteRequest<'bulkLeads'>): Promise<{ results: Result[] }> {
  const { ids, change } = request.body;
  const known = change.kind === 'handOver' ? { ...change, office: await knownOffice(change.office) } : change;
  const results: Result[] = [];
  for (const id of new Set(ids)) results.push({ id, code: await refusalOf(() => one(request, id, known)) });
  return { results };
}

async function one(request: RouteRequest<'bulkLeads'>, id: Id, change: LeadBulk['change']): Promise<void> {
  const { name } = request.actor;
  await alter(request, { id, revision: null }, (lead, { a, scope }) => {
    if (change.kind === 'handOver') return handedOver(lead, { a, office: change.office, reason: change.reason, name });
    a.audit('lead:change', id, editOf(change));
    return edited(lead, editOf(change), { scope, name, now: a.now });
  });
}

/** What is no refusal of ours (the database away, say) ends the whole. */
async function refusalOf(work: () => Promise<void>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}
