import { useCallback, useEffect, useRef } from 'react';
import type { ReadyMarks, SeatView } from '@jingqi/contract';
import type { EventSessionHandle } from '../../realtime/index.ts';

/**
 * Tells the others backstage how my three ticks stand, and gives the ready mark. Throws ApiError.
 * Told when a tick of mine changes or the connection is back, never because the seat says something else:
 * two windows of one person would contradict each other for ever.
 */
export function useReadiness(
  { eventId, send, connection }: Pick<EventSessionHandle, 'eventId' | 'send' | 'connection'>,
  seat: SeatView | null,
  { picture, sound, network }: ReadyMarks,
): (ready: boolean) => Promise<void> {
  const latest = useRef(seat);
  // What I last asked for: a tick that changes meanwhile must not take the mark back.
  const wanted = useRef(seat?.ready ?? false);
  useEffect(() => {
    if (latest.current?.ready !== seat?.ready) wanted.current = seat?.ready ?? false;
    latest.current = seat;
  }, [seat]);
  const hasSeat = seat !== null;
  const isConnected = connection.kind === 'live';
  useEffect(() => {
    const marks = { picture, sound, network };
    if (!hasSeat || !isConnected || isSame(latest.current?.marks, marks)) return;
    // Not worth a message: the next change or connection tells it again.
    send('stage:ready', { eventId, ready: wanted.current, marks }).catch(() => undefined);
  }, [eventId, send, hasSeat, isConnected, picture, sound, network]);
  return useCallback(
    async (ready: boolean) => {
      wanted.current = ready;
      await send('stage:ready', { eventId, ready, marks: { picture, sound, network } });
    },
    [eventId, send, picture, sound, network],
  );
}

function isSame(told: ReadyMarks | undefined, mine: ReadyMarks): boolean {
  return told?.picture === mine.picture && told.sound === mine.sound && told.network === mine.network;
}
