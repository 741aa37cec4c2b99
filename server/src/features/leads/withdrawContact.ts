import type { Id, LeadKind } from '@jingqi/contract';
import mongoose from 'mongoose';
import type { Act } from '../../kit/index.ts';
import { Lead, type LeadDoc } from './lead.model.ts';
import { changed, step } from './lead.sources.ts';
import { writeLead } from './writeLead.ts';

/**
 * The person took back that they may be called about this event: their contact is shown to nobody any more, and a lead
 * for which nobody else asked is dropped. `kinds`: the leads that rest on that consent.
 */
export async function withdrawContact(
  a: Act,
  { eventId, party, kinds = ['contactRequest'] }: { eventId: Id; party: { personId: Id }; kinds?: LeadKind[] },
): Promise<void> {
  const leads = await Lead.find({
    people: party.personId,
    eventId,
    kind: mongoose.trusted({ $in: kinds }),
    joinedInto: null,
  })
    .session(a.session)
    .lean<LeadDoc[]>();
  for (const lead of leads) {
    const next = withdrawn(lead, party.personId, a.now);
    if (next) await writeLead(a, next);
  }
}

/** The lead without leave to call this person; null when there was none. */
export function withdrawn(lead: LeadDoc, personId: Id, now: Date): LeadDoc | null {
  const theirs = lead.sources.filter((source) => source.personId === personId && source.withdrawnAt === null);
  if (theirs.length === 0) return null;
  const sources = lead.sources.map((source) => (theirs.includes(source) ? { ...source, withdrawnAt: now } : source));
  const next = changed({ ...lead, sources }, now);
  const history = [...lead.history, step(now, 'withdrawn', lead.state, next.isWithdrawn ? 'dropped' : lead.state)];
  return { ...next, history, state: next.isWithdrawn ? 'dropped' : lead.state };
}
