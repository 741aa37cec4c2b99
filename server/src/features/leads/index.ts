import { DomainError } from '@jingqi/contract';
import type { DownloadHandlers, RouteHandlers } from '../../kit/index.ts';
import { changeLead } from './changeLead.ts';
import { listDeadJobs, retryJob } from './deadJobs.ts';
import { listLeads } from './listLeads.ts';
import { listOwnLeads } from './listOwnLeads.ts';
import { noteLead } from './noteLead.ts';
import { showLead } from './readLead.ts';
import { revealLeadContact } from './revealLeadContact.ts';
import { saveFilters, showSavedFilters } from './savedFilters.ts';

export { countLeads } from './countLeads.ts';
export { keepFollowUpRules, readFollowUpRules } from './followUpRules.ts';
export { Lead, type LeadDoc } from './lead.model.ts';
export type { LeadTouch } from './lead.sources.ts';
export { makeQuestionLead } from './makeQuestionLead.ts';
export { oweLeads } from './oweLeads.ts';
export { escalateLead, remindLead } from './remindLead.ts';
export { reviewDueDates } from './reviewDueDates.ts';
export { syncLead } from './syncLead.ts';
export { touchLead } from './touchLead.ts';
export { withdrawContact } from './withdrawContact.ts';

const later = async (): Promise<never> => {
  throw new DomainError('UNAVAILABLE');
};

export const routes = {
  leads: listLeads,
  lead: showLead,
  changeLead,
  noteLead,
  handOverLead: later,
  bulkLeads: later,
  revealLeadContact,
  leadFilters: showSavedFilters,
  saveLeadFilters: saveFilters,
  leadOffices: later,
  myLeads: listOwnLeads,
  deadJobs: listDeadJobs,
  retryJob,
} satisfies Partial<RouteHandlers>;
export const downloads = { leadsXlsx: later, leadsCsv: later } satisfies Partial<DownloadHandlers>;
