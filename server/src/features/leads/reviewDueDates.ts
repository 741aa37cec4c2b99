import mongoose from 'mongoose';
import { act, type Doer } from '../../kit/index.ts';
import { dated } from './lead.due.ts';
import { readFollowUpRules } from './followUpRules.ts';
import { Lead, type LeadDoc } from './lead.model.ts';
import { changed } from './lead.sources.ts';
import { writeLead } from './writeLead.ts';

/**
 * Holidays come with a release: at its start each provisional due date that would be another (or certain) by now is owed
 * a look. Returns how many.
 */
export async function reviewDueDates(doer: Doer): Promise<number> {
  const rules = await readFollowUpRules();
  const open = { isDueProvisional: true, dueAt: mongoose.trusted({ $gt: doer.platform.clock() }), joinedInto: null };
  const leads = await Lead.find(open).lean<LeadDoc[]>();
  let reviewed = 0;
  for (const { _id, ...there } of leads) {
    const now = dated({ _id, ...there }, rules.workingDays(there.kind));
    if (now.isDueProvisional && now.dueRevision === there.dueRevision) continue;
    reviewed += 1;
    await act(doer, _id, async (a) => {
      const lead = await Lead.findById(_id).session(a.session).lean<LeadDoc>();
      if (lead) await writeLead(a, { ...changed(lead, a.now), needsSync: true });
    });
  }
  return reviewed;
}
