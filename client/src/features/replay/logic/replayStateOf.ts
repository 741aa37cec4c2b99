import type { EventView } from '@jingqi/contract';
import { isApiError } from '../../../api/ApiError.ts';

/**
 * preparing: over, and soon there. none: there is none. notOver: nothing to watch again yet, see the event's state.
 * failed: could not be asked.
 */
export type ReplayState = 'loading' | 'ready' | 'preparing' | 'none' | 'withdrawn' | 'signIn' | 'notOver' | 'failed';

interface Told {
  event: Pick<EventView, 'state' | 'endedAt' | 'replay'>;
  hasReplay: boolean;
  error: unknown;
  /** ms since the epoch, by the server's clock. */
  now: number;
}

/** So long after the end a recording is waited for, in ms: closing it takes seconds, a queue that stands longer. */
const preparingMs = 30 * 60_000;

/** What the page shows. An answer that came is not lost to a network that fails later. */
export function replayStateOf({ event, hasReplay, error, now }: Told): ReplayState {
  if (isApiError(error, 'REPLAY_WITHDRAWN')) return 'withdrawn';
  if (isApiError(error, 'SIGN_IN_REQUIRED', 'NOT_SIGNED_IN')) return 'signIn';
  if (hasReplay) return 'ready';
  if (event.state !== 'ended') return 'notOver';
  if (!error) return 'loading';
  if (!isApiError(error, 'REPLAY_NOT_READY')) return 'failed';
  return isAwaited(event, now) ? 'preparing' : 'none';
}

/** Whether a recording that is not there yet may still come. */
export function isAwaited({ state, endedAt, replay }: Told['event'], now: number): boolean {
  const isYoung = endedAt !== null && now - Date.parse(endedAt) < preparingMs;
  return state === 'ended' && (isYoung || replay);
}
