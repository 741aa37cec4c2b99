import type { SavedLeadFilters } from '@jingqi/contract';
import type { RouteRequest } from '../../kit/index.ts';
import { SavedFilters } from './savedFilters.model.ts';

export async function showSavedFilters({ actor }: RouteRequest<'leadFilters'>): Promise<SavedLeadFilters> {
  const saved = await SavedFilters.findById(actor.personId).lean();
  return { items: saved?.items ?? [] };
}

/** All of them anew. */
export async function saveFilters({ actor, body }: RouteRequest<'saveLeadFilters'>): Promise<SavedLeadFilters> {
  await SavedFilters.updateOne({ _id: actor.personId }, { $set: { items: body.items } }, { upsert: true });
  return body;
}
