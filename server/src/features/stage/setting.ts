import type { Id, ReadyMarks } from '@jingqi/contract';
import type { SeatDoc } from './seat.model.ts';
import type { StageDoc } from './stage.model.ts';

/** A stage with its seats: what the rules of stage.policy.ts turn into another one. */
export interface Setting {
  stage: StageDoc;
  seats: readonly SeatDoc[];
}

export const noMarks: ReadyMarks = { picture: false, sound: false, network: false };

/** The stage of an event of which nothing has been written yet. */
export function idleStage(eventId: Id): StageDoc {
  return {
    _id: eventId,
    version: 0,
    state: 'idle',
    liveAt: null,
    endedAt: null,
    cueId: null,
    cueStartedAt: null,
    cues: [],
    announcement: null,
    slate: null,
    hls: true,
    packaging: 'off',
    nodeId: null,
  };
}

export function seatIn(setting: Setting, personId: Id): SeatDoc | undefined {
  return setting.seats.find((seat) => seat.personId === personId);
}
