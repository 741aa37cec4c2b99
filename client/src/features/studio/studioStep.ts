import type { EventRole, SeatView, StageState } from '@jingqi/contract';

/**
 * Where a person in the studio is. prepare: checking devices. ready: waits for the start. countdown: seconds to air.
 * onAir: seen by everybody. offAir: the broadcast runs without them. ended: over.
 */
export type StudioStep = 'prepare' | 'ready' | 'countdown' | 'onAir' | 'offAir' | 'ended';

type Seat = Pick<SeatView, 'ready' | 'onAir'>;

/** `seat` is null until the server has told mine. */
export function studioStep(stage: StageState, seat: Seat | null): StudioStep {
  if (stage === 'ended') return 'ended';
  if (stage === 'live') return seat?.onAir === true ? 'onAir' : 'offAir';
  if (stage === 'countdown') return 'countdown';
  return seat?.ready === true ? 'ready' : 'prepare';
}

/** What the one large button does; `waitFor…`: nothing to press, the sentence says for what one waits. */
export type PrimaryAction =
  | 'getReady'
  | 'start'
  | 'hold'
  | 'end'
  | 'goOnAir'
  | 'waitForStart'
  | 'waitForAir'
  | 'onAir'
  | 'none';

/** The one thing to press at this step. `leads`: may start and end the broadcast. */
export function primaryAction(step: StudioStep, seat: Seat | null, leads: boolean): PrimaryAction {
  switch (step) {
    case 'prepare':
      return 'getReady';
    case 'ready':
      return leads ? 'start' : 'waitForStart';
    case 'countdown':
      return leads ? 'hold' : 'waitForAir';
    case 'onAir':
      return leads ? 'end' : 'onAir';
    case 'offAir':
      if (seat?.ready !== true) return 'getReady';
      return leads ? 'goOnAir' : 'waitForAir';
    default:
      return 'none';
  }
}

/** Whether this role starts, ends and hands over (the commands of the contract allow it). */
export function canLead(role: EventRole): boolean {
  return role === 'host' || role === 'operator';
}

/** Whether this role has a seat, that is camera and microphone, in the studio. */
export function hasSeat(role: EventRole): boolean {
  return role === 'host' || role === 'speaker';
}

/** Camera and microphone are sent as soon as I am ready, so that the operator sees me and going on air changes nothing. */
export function mayPublish(stage: StageState, seat: Seat | null): boolean {
  return stage !== 'ended' && seat !== null && (seat.ready || seat.onAir);
}
