import { Brand, CueKind, EventState, type Cue, type HostCard, type Id, type PolicyCard } from '@jingqi/contract';
import mongoose from 'mongoose';

/** One broadcast, roadshow or fair. */
export interface EventDoc {
  _id: Id;
  brand: Brand;
  title: string;
  summary: string;
  host: HostCard;
  policy: PolicyCard;
  startsAt: Date;
  endsAt: Date;
  guestsAllowed: boolean;
  runOfShow: Cue[];
  state: EventState;
  coverId: Id | null;
  /** When it was opened to the public; null while nobody but staff may know of it. */
  publishedAt: Date | null;
  liveAt: Date | null;
  endedAt: Date | null;
  /** Whether there is a replay to watch. */
  replay: boolean;
  /** Grows with each change of its description; edits name the one they were made from. */
  revision: number;
  createdBy: Id;
  createdAt: Date;
  /** The host's account, and the version of the one studio link that is good; 0: none was made. */
  studio: { personId: Id; version: number };
}

const text = { type: String, default: '' } as const;
const sub = { _id: false, id: false } as const;

const eventSchema = new mongoose.Schema<EventDoc>(
  {
    _id: { type: String, required: true },
    brand: { type: String, enum: Brand.options, required: true },
    title: { type: String, required: true },
    summary: text,
    host: { type: new mongoose.Schema<HostCard>({ name: text, office: text, title: text }, sub), required: true },
    policy: { type: new mongoose.Schema<PolicyCard>({ title: text, number: text, url: text }, sub), required: true },
    startsAt: { type: Date, required: true },
    endsAt: { type: Date, required: true },
    guestsAllowed: { type: Boolean, required: true },
    runOfShow: [
      new mongoose.Schema<Cue>(
        {
          id: { type: String, required: true },
          kind: { type: String, enum: CueKind.options, required: true },
          title: { type: String, required: true },
          minutes: { type: Number, required: true },
        },
        sub,
      ),
    ],
    state: { type: String, enum: EventState.options, required: true },
    coverId: { type: String, default: null },
    publishedAt: { type: Date, default: null },
    liveAt: { type: Date, default: null },
    endedAt: { type: Date, default: null },
    replay: { type: Boolean, default: false },
    revision: { type: Number, required: true },
    createdBy: { type: String, required: true },
    createdAt: { type: Date, required: true },
    studio: {
      type: new mongoose.Schema<EventDoc['studio']>(
        { personId: { type: String, required: true }, version: { type: Number, required: true } },
        sub,
      ),
      required: true,
    },
  },
  { collection: 'events', versionKey: false },
);
// The home page's three lists.
eventSchema.index({ state: 1, startsAt: 1 });
// The console's list.
eventSchema.index({ startsAt: -1, _id: -1 });
export const Event = mongoose.model('Event', eventSchema);
