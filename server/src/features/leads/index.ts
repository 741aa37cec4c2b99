import type { DownloadHandlers, RouteHandlers } from '../../kit/index.ts';
import { listLeads } from './listLeads.ts';

export { countLeads } from './countLeads.ts';
export { Lead, type LeadDoc } from './lead.model.ts';
export { makeQuestionLead } from './makeQuestionLead.ts';
export { oweLeads } from './oweLeads.ts';

export const routes = { leads: listLeads } satisfies Partial<RouteHandlers>;
export const downloads = {} satisfies Partial<DownloadHandlers>;
