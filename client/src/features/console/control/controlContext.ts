import { createContext, useContext } from 'react';
import type { Stage } from '../../../stage/index.ts';
import type { StaffSession } from '../SessionGate.tsx';
import type { Command } from '../useCommand.ts';

interface Shared {
  session: StaffSession;
  command: Command;
  /** The picture and sound of the stage as seen backstage. */
  picture: Stage;
  /** ms since the epoch by the server's clock, renewed each second. */
  now: number;
}

export const ControlContext = createContext<Shared | null>(null);

/** The control room a panel is part of. */
export function useControl(): Shared {
  const shared = useContext(ControlContext);
  if (!shared) throw new Error('outside of the control room');
  return shared;
}
