import type { Id } from '@jingqi/contract';
import mongoose from 'mongoose';

export const coverTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;

/** A cover picture as it was uploaded. A new upload is a new cover, so that its address can be kept for ever. */
export interface CoverDoc {
  _id: Id;
  eventId: Id;
  type: (typeof coverTypes)[number];
  bytes: Buffer;
  at: Date;
}

const coverSchema = new mongoose.Schema<CoverDoc>(
  {
    _id: { type: String, required: true },
    eventId: { type: String, required: true },
    type: { type: String, enum: coverTypes, required: true },
    bytes: { type: Buffer, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'covers', versionKey: false },
);
coverSchema.index({ eventId: 1 });
export const Cover = mongoose.model('Cover', coverSchema);
