import mongoose from 'mongoose';

/** The one code that is good for a contact address now. Neither the address nor the code can be read from it. */
export interface OneTimeCodeDoc {
  /** Keyed hash of the address. */
  _id: string;
  /** Keyed hash of address and code. */
  codeHash: string;
  sentAt: Date;
  expiresAt: Date;
  /** How many codes were tried against it. */
  tries: number;
}

const codeSchema = new mongoose.Schema<OneTimeCodeDoc>(
  {
    _id: { type: String, required: true },
    codeHash: { type: String, required: true },
    sentAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
    tries: { type: Number, default: 0 },
  },
  { collection: 'oneTimeCodes', versionKey: false },
);
codeSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 3_600 });
export const OneTimeCode = mongoose.model('OneTimeCode', codeSchema);
