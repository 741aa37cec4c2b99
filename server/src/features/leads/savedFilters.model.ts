import type { Id, SavedLeadFilters } from '@jingqi/contract';
import mongoose from 'mongoose';

/** One person's saved filters. */
interface SavedFiltersDoc {
  /** The person. */
  _id: Id;
  items: SavedLeadFilters['items'];
}

const savedFiltersSchema = new mongoose.Schema<SavedFiltersDoc>(
  { _id: { type: String, required: true }, items: { type: [mongoose.Schema.Types.Mixed], default: [] } as never },
  { collection: 'leadFilters', versionKey: false, minimize: false },
);
export const SavedFilters = mongoose.model('SavedLeadFilters', savedFiltersSchema);
