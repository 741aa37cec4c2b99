import { District, Role, type Id } from '@jingqi/contract';
import mongoose from 'mongoose';

/** An authenticator that was enrolled. */
export interface TotpDoc {
  /** The base32 secret, encrypted for this account. */
  secret: string;
  /** The last time step whose code was taken: none is taken twice. */
  lastStep: number;
  enrolledAt: Date;
}

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
  /** Staff only; null until it is enrolled. */
  totp?: TotpDoc | null;
  /** Keyed hashes of those not used yet. */
  recoveryCodes?: string[];
  /** Set: nobody signs in with it. */
  bannedAt?: Date | null;
  banReason?: string;
  /** Unified social credit code of the enterprise an attendee speaks for. */
  uscc?: string;
  /** Of a window. */
  district?: District | null;
  /** Of a carrier's staff. */
  carrierId?: Id | null;
  /** Of an investor. */
  institutionId?: Id | null;
  lastSignInAt?: Date | null;
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
    totp: {
      type: new mongoose.Schema<TotpDoc>(
        {
          secret: { type: String, required: true },
          lastStep: { type: Number, required: true },
          enrolledAt: { type: Date, required: true },
        },
        { _id: false },
      ),
      default: null,
    },
    recoveryCodes: { type: [String], default: [] },
    bannedAt: { type: Date, default: null },
    banReason: { type: String, default: '' },
    uscc: { type: String },
    district: { type: String, enum: [...District.options, null], default: null },
    carrierId: { type: String, default: null },
    institutionId: { type: String, default: null },
    lastSignInAt: { type: Date, default: null },
    createdAt: { type: Date, required: true },
  },
  { collection: 'accounts', versionKey: false },
);
accountSchema.index({ login: 1 }, { unique: true, sparse: true });
accountSchema.index({ contact: 1 }, { unique: true, sparse: true });
// Ids grow with time: the list of people, and of one role, newest first.
accountSchema.index({ role: 1, _id: -1 });
accountSchema.index({ name: 1 });
accountSchema.index({ enterprise: 1 });
export const Account = mongoose.model('Account', accountSchema);
