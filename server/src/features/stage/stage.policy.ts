import { countdownMs, DomainError, type Cue, type Id } from '@jingqi/contract';
import { seatIn, type Setting } from './setting.ts';
import type { SeatDoc } from './seat.model.ts';
import type { StageDoc } from './stage.model.ts';

/** How many beginnings of items a stage remembers: an evening has a dozen. */
const cuesKept = 500;

type CueName = Pick<Cue, 'id' | 'title'>;

/**
 * idle ⇄ countdown → live → ended, and from the first two to ended when the event is called off. Each rule returns the next setting, the same one when there is nothing to do (so that
 * a command sent twice is harmless), or throws WRONG_STATE or NOT_FOUND.
 */

/** Begins the 5-4-3-2-1 and puts the hosts on air. A host may when present and ready; an operator always. */
export function beginCountdown(setting: Setting, by: { operator: boolean; personId: Id }, now: Date): Setting {
  const { stage, seats } = setting;
  if (stage.state === 'countdown') return setting;
  if (stage.state !== 'idle') throw new DomainError('WRONG_STATE');
  const own = seatIn(setting, by.personId);
  if (!by.operator && !(own?.role === 'host' && own.present && own.ready)) throw new DomainError('WRONG_STATE');
  const hosts = seats.filter((seat) => seat.role === 'host');
  const present = hosts.filter((seat) => seat.present);
  const chosen = new Set(present.length > 0 ? present : hosts);
  return {
    stage: grown(stage, { state: 'countdown', liveAt: new Date(now.getTime() + countdownMs) }),
    // A host who is awaited has as long to come as one who dropped.
    seats: seats.map((seat) =>
      chosen.has(seat) ? { ...seat, onAir: true, absentSince: seat.present ? null : now } : seat,
    ),
  };
}

/** Stops the countdown. */
export function holdCountdown(setting: Setting): Setting {
  const { stage, seats } = setting;
  if (stage.state === 'idle') return setting;
  if (stage.state !== 'countdown') throw new DomainError('WRONG_STATE');
  return { stage: grown(stage, { state: 'idle', liveAt: null }), seats: seats.map(offAir) };
}

/** Whether the countdown is over and nobody has taken the stage to air yet. */
export function isDue(stage: StageDoc, now: Date): boolean {
  return stage.state === 'countdown' && stage.liveAt !== null && stage.liveAt <= now;
}

/** On air, when the countdown is over; the first item of the run of show begins. */
export function goLive(setting: Setting, first: CueName | null, now: Date): Setting {
  const { stage, seats } = setting;
  if (!isDue(stage, now)) return setting;
  return { stage: grown(stage, { state: 'live', ...begun(stage, first, stage.liveAt ?? now) }), seats };
}

/** Over, for good: everybody is off air. */
export function endBroadcast(setting: Setting, now: Date): Setting {
  const { stage, seats } = setting;
  if (stage.state === 'ended') return setting;
  if (stage.state !== 'live') throw new DomainError('WRONG_STATE');
  return {
    stage: grown(stage, { state: 'ended', endedAt: now, announcement: null, slate: null }),
    seats: seats.map(offAir),
  };
}

/** Over before it began: the event was called off. Throws WRONG_STATE when it is on air. */
export function callOff(setting: Setting, now: Date): Setting {
  const { stage, seats } = setting;
  if (stage.state === 'ended') return setting;
  if (stage.state === 'live') throw new DomainError('WRONG_STATE');
  const over = { state: 'ended', liveAt: null, endedAt: now, announcement: null, slate: null } as const;
  return { stage: grown(stage, over), seats: seats.map(offAir) };
}

/** Goes to an item of the run of show, which starts now. */
export function goToCue(setting: Setting, cueId: Id, runOfShow: readonly CueName[], now: Date): Setting {
  const { stage, seats } = setting;
  const cue = runOfShow.find(({ id }) => id === cueId);
  if (!cue) throw new DomainError('NOT_FOUND');
  if (stage.state !== 'live') throw new DomainError('WRONG_STATE');
  return stage.cueId === cueId ? setting : { stage: grown(stage, begun(stage, cue, now)), seats };
}

function begun(stage: StageDoc, cue: CueName | null, at: Date): Pick<StageDoc, 'cueId' | 'cueStartedAt' | 'cues'> {
  if (cue === null) return { cueId: null, cueStartedAt: null, cues: stage.cues };
  const cues = [...stage.cues, { cueId: cue.id, title: cue.title, at }].slice(-cuesKept);
  return { cueId: cue.id, cueStartedAt: at, cues };
}

/** Shows an announcement; an empty text takes it down. */
export function announce(setting: Setting, { id, text }: { id: Id; text: string }, now: Date): Setting {
  const { stage, seats } = setting;
  if (stage.state === 'ended') throw new DomainError('WRONG_STATE');
  const isSame = text === '' ? stage.announcement === null : stage.announcement?.id === id;
  return isSame
    ? setting
    : { stage: grown(stage, { announcement: text === '' ? null : { id, text, at: now } }), seats };
}

/** Stops packaging and recording, or lets them go on. */
export function setHls(setting: Setting, on: boolean): Setting {
  const { stage, seats } = setting;
  if (stage.state === 'ended') throw new DomainError('WRONG_STATE');
  return stage.hls === on ? setting : { stage: grown(stage, { hls: on }), seats };
}

/** Puts a slate before the picture; an empty text takes it down. */
export function setSlate(setting: Setting, text: string): Setting {
  const { stage, seats } = setting;
  if (stage.state === 'ended') throw new DomainError('WRONG_STATE');
  const slate = text === '' ? null : text;
  return stage.slate === slate ? setting : { stage: grown(stage, { slate }), seats };
}

/** The stage with these changes and the next version. */
export function grown(stage: StageDoc, changes: Partial<Omit<StageDoc, '_id' | 'version' | 'nodeId'>> = {}): StageDoc {
  return { ...stage, ...changes, version: stage.version + 1 };
}

export function offAir(seat: SeatDoc): SeatDoc {
  return seat.onAir ? { ...seat, onAir: false } : seat;
}
