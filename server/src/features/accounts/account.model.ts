import { Role, type Id } from '@jingqi/contract';
import mongoose from 'mongoose';

/** A person who can come back: staff by login, an attendee by contact, an official by studio link. */
export interface AccountDoc {
  _id: Id;
  role: Exclude<Role, 'guest'>;
  /** Staff only, lower case. */
  login?: string;
  /** PHC string of argon2id. */
  passwordHash?: string;
  /** Normalised phone or mail address. */
  contact?: string;
  name: string;
  enterprise: string;
  createdAt: Date;
}

const accountSchema = new mongoose.Schema<AccountDoc>(
  {
    _id: { type: String, required: true },
    role: { type: String, enum: Role.options.filter((role) => role !== 'guest'), required: true },
    login: { type: String },
    passwordHash: { type: String },
    contact: { type: String },
    name: { type: String, default: '' },
    enterprise: { type: String, default: '' },
    createdAt: { type: Date, required: true },
  },
  { collection: 'accounts', versionKey: false },
);
accountSchema.index({ login: 1 }, { unique: true, sparse: true });
accountSchema.index({ contact: 1 }, { unique: true, sparse: true });
export const Account = mongoose.model('Account', accountSchema);
