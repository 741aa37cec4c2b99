import { DomainError } from '@jingqi/contract';
import type { DownloadHandlers, RouteHandlers } from '../../kit/index.ts';
import { listLeads } from './listLeads.ts';

export { countLeads } from './countLeads.ts';
export { Lead, type LeadDoc } from './lead.model.ts';
export { makeQuestionLead } from './makeQuestionLead.ts';
export { oweLeads } from './oweLeads.ts';

const later = async (): Promise<never> => {
  throw new DomainError('UNAVAILABLE');
};

export const routes = {
  leads: listLeads,
  lead: later,
  changeLead: later,
  noteLead: later,
  handOverLead: later,
  bulkLeads: later,
  revealLeadContact: later,
  leadFilters: later,
  saveLeadFilters: later,
  leadOffices: later,
  myLeads: later,
  deadJobs: later,
  retryJob: later,
} satisfies Partial<RouteHandlers>;
export const downloads = { leadsXlsx: later, leadsCsv: later } satisfies Partial<DownloadHandlers>;
