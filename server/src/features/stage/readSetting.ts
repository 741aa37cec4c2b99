import type { Id } from '@jingqi/contract';
import type { ClientSession } from 'mongoose';
import { Seat, type SeatDoc } from './seat.model.ts';
import { idleStage, type Setting } from './setting.ts';
import { Stage, type StageDoc } from './stage.model.ts';

/**
 * The stage and its seats. The stage is read first: without a transaction the seats are then never older than its version,
 * so what is told with that version is told again with the next.
 */
export async function readSetting(eventId: Id, session: ClientSession | null = null): Promise<Setting> {
  const stage = await Stage.findById(eventId).session(session).lean<StageDoc>();
  const seats = await Seat.find({ eventId }).sort({ personId: 1 }).session(session).lean<SeatDoc[]>();
  // One written by an earlier version lacks what came since.
  return { stage: { ...idleStage(eventId), ...stage }, seats };
}

/** Makes the stage's document, so that an act never has to insert it. */
export async function ensureStage(eventId: Id): Promise<void> {
  if (await Stage.exists({ _id: eventId })) return;
  const { _id, ...fields } = idleStage(eventId);
  await Stage.updateOne({ _id }, { $setOnInsert: fields }, { upsert: true });
}
