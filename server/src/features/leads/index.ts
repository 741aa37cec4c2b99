import type { DownloadHandlers, RouteHandlers } from '../../kit/index.ts';
import { bulkLeads } from './bulkLeads.ts';
import { changeLead } from './changeLead.ts';
import { listDeadJobs, retryJob } from './deadJobs.ts';
import { handOverLead } from './handOverLead.ts';
import { leadsCsv, leadsXlsx } from './leadSheets.ts';
import { listLeads } from './listLeads.ts';
import { listOffices } from './listOffices.ts';
import { listOwnLeads } from './listOwnLeads.ts';
import { noteLead } from './noteLead.ts';
import { showLead } from './readLead.ts';
import { revealLeadContact } from './revealLeadContact.ts';
import { saveFilters, showSavedFilters } from './savedFilters.ts';

export { countLeads } from './countLeads.ts';
export { keepFollowUpRules, readFollowUpRules, type FollowUpRules } from './followUpRules.ts';
export { handedOver } from './handOverLead.ts';
export { Lead, type LeadDoc } from './lead.model.ts';
export { officeKey } from './lead.office.ts';
export { edited } from './lead.policy.ts';
export type { LeadTouch } from './lead.sources.ts';
export { makeQuestionLead } from './makeQuestionLead.ts';
export { oweLeads } from './oweLeads.ts';
export { escalateLead, remindLead } from './remindLead.ts';
export { reviewDueDates } from './reviewDueDates.ts';
export { syncLead } from './syncLead.ts';
export { touchLead } from './touchLead.ts';
export { withdrawContact } from './withdrawContact.ts';

export const routes = {
  leads: listLeads,
  lead: showLead,
  changeLead,
  noteLead,
  handOverLead,
  bulkLeads,
  revealLeadContact,
  leadFilters: showSavedFilters,
  saveLeadFilters: saveFilters,
  leadOffices: listOffices,
  myLeads: listOwnLeads,
  deadJobs: listDeadJobs,
  retryJob,
} satisfies Partial<RouteHandlers>;
export const downloads = { leadsXlsx, leadsCsv } satisfies Partial<DownloadHandlers>;
