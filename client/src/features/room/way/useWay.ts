import { useEffect, useState, useSyncExternalStore } from 'react';
import type { EventSessionHandle } from '../../../realtime/index.ts';
import { keepWay, readWay } from './keptWay.ts';
import { WayClient } from './WayClient.ts';
import type { WaySnapshot } from './types.ts';

export type Way = WaySnapshot & Pick<WayClient, 'ticket' | 'choose' | 'fallBack' | 'renew'>;

/** How the picture of this event comes to whoever this is. */
export function useWay({ send, eventId, role, phase }: EventSessionHandle): Way {
  const [client] = useState(
    () =>
      new WayClient({
        ask: (path) => send('stage:enter', { eventId, ...(path ? { path } : {}) }),
        wish: { read: readWay, keep: keepWay },
      }),
  );
  const isSeated = role !== 'guest' && role !== 'attendee';
  useEffect(() => {
    if (phase === 'entered') void client.begin(isSeated);
  }, [client, phase, isSeated]);
  const snapshot = useSyncExternalStore(client.subscribe, client.snapshot);
  const { ticket, choose, fallBack, renew } = client;
  return { ...snapshot, ticket, choose, fallBack, renew };
}
