import { newId, type Id } from '@jingqi/contract';
import type { SeatDoc } from './seat.model.ts';
import { noMarks } from './setting.ts';

/** A new seat, empty since now. */
export function newSeat(eventId: Id, personId: Id, who: Pick<SeatDoc, 'role' | 'name' | 'office'>, now: Date): SeatDoc {
  return {
    _id: newId(now.getTime()),
    eventId,
    personId,
    ...who,
    ready: false,
    marks: noMarks,
    onAir: false,
    present: false,
    seenAt: null,
    absentSince: now,
  };
}
