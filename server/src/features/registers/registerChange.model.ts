import { RegisterKind, type Id } from '@jingqi/contract';
import mongoose from 'mongoose';

/** What somebody changed in an entry. Values as text, phone numbers masked. */
export interface RegisterChangeDoc {
  _id: Id;
  kind: RegisterKind;
  entryId: Id;
  personId: Id;
  name: string;
  at: Date;
  changes: { field: string; before: string | null; after: string }[];
}

const changeSchema = new mongoose.Schema<RegisterChangeDoc>(
  {
    _id: { type: String, required: true },
    kind: { type: String, enum: RegisterKind.options, required: true },
    entryId: { type: String, required: true },
    personId: { type: String, required: true },
    name: { type: String, default: '' },
    at: { type: Date, required: true },
    changes: [
      new mongoose.Schema(
        {
          field: { type: String, required: true },
          before: { type: String, default: null },
          after: { type: String, default: '' },
        },
        { _id: false, id: false },
      ),
    ],
  },
  { collection: 'registerChanges', versionKey: false },
);
changeSchema.index({ entryId: 1, at: -1, _id: -1 });
export const RegisterChangeRecord = mongoose.model('RegisterChange', changeSchema);
