import type { CheckedIn } from '@jingqi/contract';
import { useRef, useState } from 'react';
import type { z } from 'zod';
import { useCheckIn } from '../registrations/registrationQueries.ts';
import { arrivalOf, refusedArrival, withArrival, type Arrival } from './arrival.ts';

type Wanted = { code: string } | { registrationId: string };

/** The people at the door one after another: a scanner is quicker than the network, so several may be under way. */
export function useDoor(eventId: string) {
  const checkIn = useCheckIn(eventId);
  const [last, setLast] = useState<Arrival[]>([]);
  const [waiting, setWaiting] = useState(0);
  const count = useRef(0);
  /** Says what comes of somebody. `said`: what stands for them when they are refused. */
  const expect = async (coming: Promise<z.infer<typeof CheckedIn>>, said: string): Promise<void> => {
    count.current += 1;
    const key = count.current;
    setWaiting((some) => some + 1);
    const arrival = await coming.then(
      (answer) => arrivalOf(key, answer),
      (error: unknown) => refusedArrival(key, said, error),
    );
    setWaiting((some) => some - 1);
    setLast((some) => withArrival(some, arrival));
  };
  const receive = (wanted: Wanted, said: string): Promise<void> => expect(checkIn.mutateAsync(wanted), said);
  return { last, isWaiting: waiting > 0, receive, expect };
}
export type Door = ReturnType<typeof useDoor>;
