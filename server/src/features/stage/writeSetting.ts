import { isDeepStrictEqual } from 'node:util';
import type { Act } from '../../kit/index.ts';
import { Seat, type SeatDoc } from './seat.model.ts';
import type { Setting } from './setting.ts';
import { audienceOf } from './stage.audience.ts';
import { Stage } from './stage.model.ts';
import { seatView, stageView } from './stage.view.ts';

/** Writes what changed from one setting to the next and says it to those who may see it. */
export async function writeSetting(a: Act, before: Setting, after: Setting): Promise<void> {
  if (before === after) return;
  if (after.stage !== before.stage) await writeStage(a, before, after);
  for (const seat of after.seats) {
    const had = before.seats.find((other) => other._id === seat._id);
    if (seat !== had) await writeSeat(a, had, seat);
  }
  for (const seat of before.seats) {
    if (!after.seats.some((other) => other._id === seat._id)) await removeSeat(a, seat);
  }
  sayStage(a, before, after);
}

async function writeStage(a: Act, before: Setting, after: Setting): Promise<void> {
  const { _id, nodeId: _node, packaging: _state, ...fields } = after.stage;
  const { matchedCount } = await Stage.updateOne(
    { _id, version: before.stage.version },
    { $set: fields },
    { session: a.session },
  );
  if (matchedCount !== 1) throw new Error(`stage ${_id} is not at version ${before.stage.version}`);
}

async function writeSeat(a: Act, had: SeatDoc | undefined, seat: SeatDoc): Promise<void> {
  const { _id, ...fields } = seat;
  if (had) await Seat.updateOne({ _id }, { $set: fields }, { session: a.session });
  else await Seat.insertMany([seat], { session: a.session });
  if (had && isDeepStrictEqual(seatView(had), seatView(seat))) return;
  a.say(audienceOf.seat(seat.eventId), 'seat:changed', { seat: seatView(seat) });
}

async function removeSeat(a: Act, seat: SeatDoc): Promise<void> {
  await Seat.deleteOne({ _id: seat._id }, { session: a.session });
  a.say(audienceOf.seat(seat.eventId), 'seat:removed', { personId: seat.personId });
}

/** Viewers hear of the stage only when they can see a difference. */
function sayStage(a: Act, before: Setting, after: Setting): void {
  const view = stageView(after.stage, after.seats);
  const had = stageView(before.stage, before.seats);
  if (isDeepStrictEqual({ ...had, version: 0 }, { ...view, version: 0 })) return;
  a.say(audienceOf.stage(view.eventId), 'stage:changed', { stage: view });
}
