import type { Id } from '@jingqi/contract';
import mongoose from 'mongoose';
import type { Act } from '../../kit/index.ts';
import { sayEventChanged } from './event.facts.ts';
import { Event } from './event.model.ts';

/** There is a replay to watch from now on, or no longer; its audience is told. Its description is as before, so its revision stays. */
export async function setReplay(act: Act, eventId: Id, replay: boolean): Promise<void> {
  const after = await Event.findOneAndUpdate(
    { _id: eventId, replay: mongoose.trusted({ $ne: replay }) },
    { $set: { replay } },
    { returnDocument: 'after', session: act.session },
  ).lean();
  if (after) sayEventChanged(act, after);
}
