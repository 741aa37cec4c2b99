import type { LeadDetail, LeadEdit } from '@jingqi/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../../../api/ApiError.ts';
import { call } from '../../../api/call.ts';
import { useNotice } from '../useNotice.ts';
import { useKeepLead, useRenewLeads } from './leadQueries.ts';

/** What staff do with one lead. Each answers whether it was done; a refusal was told then. */
export function useLeadWork(lead: LeadDetail) {
  const { t } = useTranslation('console');
  const notice = useNotice();
  const keep = useKeepLead();
  const renew = useRenewLeads();
  const [isBusy, setBusy] = useState(false);
  const run = async (work: () => Promise<LeadDetail | null>, done: string): Promise<boolean> => {
    setBusy(true);
    try {
      keep(lead.id, await work());
      notice.done(done);
      return true;
    } catch (error) {
      if (isApiError(error, 'CONFLICT', 'NOT_FOUND', 'WRONG_STATE')) await renew();
      if (isApiError(error, 'CONFLICT')) notice.tell(t('leads.conflict'));
      else notice.problem(error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  const params = { id: lead.id };
  return {
    isBusy,
    change: (edit: Omit<LeadEdit, 'revision'>, done: string) =>
      run(() => call('changeLead', { params, body: { revision: lead.revision, ...edit } }), done),
    note: (id: string, text: string) =>
      run(() => call('noteLead', { params, body: { id, text } }), t('leads.panel.noteAdded')),
    /** `onGone`: it went where this person does not see it. */
    handOver: (
      to: { office: LeadDetail['office']; reason: string },
      { done, onGone }: { done: string; onGone: () => void },
    ) =>
      run(async () => {
        const after = await call('handOverLead', { params, body: { revision: lead.revision, ...to } });
        if (!after.lead) onGone();
        return after.lead;
      }, done),
  };
}
export type LeadWork = ReturnType<typeof useLeadWork>;
