import { useCallback, useEffect, useRef } from 'react';
import type { ReadyMarks, SeatView } from '@jingqi/contract';
import type { EventSessionHandle } from '../../realtime/index.ts';

/** Tells the others backstage how my three ticks stand, and gives the ready mark. Throws ApiError. */
export function useReadiness(
  { eventId, send, connection }: Pick<EventSessionHandle, 'eventId' | 'send' | 'connection'>,
  seat: SeatView | null,
  { picture, sound, network }: ReadyMarks,
): (ready: boolean) => Promise<void> {
  const isReady = seat?.ready ?? false;
  // What I last asked for: a tick that changes meanwhile must not take the mark back.
  const wanted = useRef(isReady);
  useEffect(() => {
    wanted.current = isReady;
  }, [isReady]);
  const isTold =
    seat === null || (seat.marks.picture === picture && seat.marks.sound === sound && seat.marks.network === network);
  const isConnected = connection.kind === 'live';
  useEffect(() => {
    if (isTold || !isConnected) return;
    const marks = { picture, sound, network };
    // Not worth a message: the next change or connection tells it again.
    send('stage:ready', { eventId, ready: wanted.current, marks }).catch(() => undefined);
  }, [eventId, send, isTold, isConnected, picture, sound, network]);
  return useCallback(
    async (ready: boolean) => {
      wanted.current = ready;
      await send('stage:ready', { eventId, ready, marks: { picture, sound, network } });
    },
    [eventId, send, picture, sound, network],
  );
}
