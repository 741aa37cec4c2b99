import type { StageTicket } from '@jingqi/contract';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { StageClient } from './StageClient.ts';
import type { Stage } from './types.ts';

export interface UseStageOptions {
  /** A new ticket each time it is called (command `stage:enter`, or `meeting:enter`). */
  readonly ticket: () => Promise<StageTicket>;
  readonly enabled: boolean;
}

/** The stage, joined while `enabled`. It reconnects, rebuilds and publishes again by itself. */
export function useStage({ ticket, enabled }: UseStageOptions): Stage {
  const [client] = useState(() => new StageClient({ ticket }));
  useEffect(() => client.askTicketsFrom(ticket), [client, ticket]);
  const snapshot = useSyncExternalStore(client.subscribe, client.snapshot);
  useEffect(() => {
    if (!enabled) return undefined;
    client.start();
    return () => client.leave();
  }, [client, enabled]);
  return useMemo(
    () => ({
      ...snapshot,
      publish: client.publish,
      preferLayers: client.preferLayers,
      holdPictures: client.holdPictures,
      leave: client.leave,
      retry: client.retry,
    }),
    [client, snapshot],
  );
}
