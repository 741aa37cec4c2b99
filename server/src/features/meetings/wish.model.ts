import type { Id } from '@jingqi/contract';
import mongoose from 'mongoose';

/** An investor was refused a slot of an enterprise: they are told when it is free again. */
export interface WishDoc {
  /** `<event>/<slot>/<holder of the enterprise>/<investor>`. */
  _id: string;
  eventId: Id;
  slot: number;
  holder: string;
  investorId: Id;
  at: Date;
  toldAt: Date | null;
}

const wishSchema = new mongoose.Schema<WishDoc>(
  {
    _id: { type: String, required: true },
    eventId: { type: String, required: true },
    slot: { type: Number, required: true },
    holder: { type: String, required: true },
    investorId: { type: String, required: true },
    at: { type: Date, required: true },
    toldAt: { type: Date, default: null },
  },
  { collection: 'slotWishes', versionKey: false },
);
wishSchema.index({ eventId: 1, slot: 1, holder: 1, toldAt: 1, at: 1 });
export const Wish = mongoose.model('SlotWish', wishSchema);
