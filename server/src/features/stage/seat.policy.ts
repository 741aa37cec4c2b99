import { DomainError, seatKeptMs, type Id, type ReadyMarks } from '@jingqi/contract';
import { seatIn, type Setting } from './setting.ts';
import type { SeatDoc } from './seat.model.ts';
import { grown, offAir } from './stage.policy.ts';

/** A seat not seen for this long is empty, whatever it says: the process that held its connection died. In ms. */
export const seenLifeMs = 25_000;
export const seatsLimit = 9;

/** Gives a seat; a host's seat replaces a speaker's. Throws WRONG_STATE when the stage is over or full. */
export function giveSeat(setting: Setting, seat: SeatDoc): Setting {
  const { stage, seats } = setting;
  if (stage.state === 'ended') throw new DomainError('WRONG_STATE');
  const had = seatIn(setting, seat.personId);
  if (had?.role === 'host' || had?.role === seat.role) return setting;
  if (had) return changed(setting, { ...had, role: seat.role, name: seat.name, office: seat.office });
  if (seats.length >= seatsLimit) throw new DomainError('WRONG_STATE');
  return { stage: grown(stage), seats: [...seats, seat] };
}

/** Takes a speaker's seat away; a host's stays (WRONG_STATE). */
export function takeSeat(setting: Setting, personId: Id): Setting {
  const seat = seatIn(setting, personId);
  if (!seat) return setting;
  if (seat.role === 'host') throw new DomainError('WRONG_STATE');
  return { stage: grown(setting.stage), seats: setting.seats.filter((other) => other !== seat) };
}

/** Puts a seat on air or takes it off, once the countdown runs. Only somebody present goes on air. */
export function setOnAir(setting: Setting, personId: Id, onAir: boolean): Setting {
  const seat = seatIn(setting, personId);
  if (!seat) throw new DomainError('NOT_FOUND');
  if (seat.onAir === onAir) return setting;
  const isRunning = setting.stage.state === 'countdown' || setting.stage.state === 'live';
  if (!isRunning || (onAir && !seat.present)) throw new DomainError('WRONG_STATE');
  return changed(setting, { ...seat, onAir });
}

/** The ready mark and the three ticks. They change nothing that viewers see, so not the stage's version. */
export function setReady(setting: Setting, personId: Id, ready: boolean, marks: ReadyMarks): Setting {
  const seat = seatIn(setting, personId);
  if (!seat) throw new DomainError('NOT_FOUND');
  return { stage: setting.stage, seats: withSeat(setting.seats, { ...seat, ready, marks }) };
}

/** The person came (`at`: last seen) or went. */
export function setPresent(setting: Setting, personId: Id, present: boolean, at: Date): Setting {
  const seat = seatIn(setting, personId);
  if (!seat || (!present && !seat.present)) return setting;
  const next = present
    ? { ...seat, present, seenAt: at, absentSince: null }
    : { ...seat, present, absentSince: seat.absentSince ?? at };
  return { stage: setting.stage, seats: withSeat(setting.seats, next) };
}

/** Whether a seat says present and no process has held its connection lately. */
export function isStale(seat: SeatDoc, now: Date): boolean {
  return seat.present && (seat.seenAt === null || now.getTime() - seat.seenAt.getTime() > seenLifeMs);
}

/** Whether somebody on air has been away longer than the seat is kept. */
export function isAbandoned(seat: SeatDoc, now: Date): boolean {
  if (!seat.onAir || seat.present || seat.absentSince === null) return false;
  return now.getTime() - seat.absentSince.getTime() > seatKeptMs;
}

/** Stale seats become empty (since they were last seen), abandoned ones go off air. */
export function freeSeats(setting: Setting, now: Date): Setting {
  const present = setting.seats.map((seat) =>
    isStale(seat, now) ? { ...seat, present: false, absentSince: seat.seenAt ?? now } : seat,
  );
  const seats = present.map((seat) => (isAbandoned(seat, now) ? offAir(seat) : seat));
  const isSame = seats.every((seat, index) => seat === setting.seats[index]);
  if (isSame) return setting;
  const isSeen = seats.some((seat, index) => seat.onAir !== setting.seats[index]?.onAir);
  return { stage: isSeen ? grown(setting.stage) : setting.stage, seats };
}

function changed(setting: Setting, seat: SeatDoc): Setting {
  return { stage: grown(setting.stage), seats: withSeat(setting.seats, seat) };
}

function withSeat(seats: readonly SeatDoc[], next: SeatDoc): SeatDoc[] {
  return seats.map((seat) => (seat._id === next._id ? next : seat));
}
