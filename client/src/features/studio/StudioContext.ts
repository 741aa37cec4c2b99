import { createContext, useContext } from 'react';
import type {
  CommandDraft,
  CommandName,
  CommandOutput,
  EventRole,
  EventView,
  SeatView,
  StageView,
} from '@jingqi/contract';
import type { EventSessionHandle } from '../../realtime/index.ts';
import type { NetworkCheck } from '../../stage/index.ts';
import type { MyMedia } from './media/useMyMedia.ts';
import type { Ticks } from './readyMarks.ts';
import type { PrimaryAction, StudioStep } from './studioStep.ts';

/** A session of somebody who is in the event, so that nothing of it is missing. */
export type StudioSession = EventSessionHandle & {
  role: EventRole;
  personId: string;
  event: EventView;
  stage: StageView;
};

export interface Studio {
  session: StudioSession;
  media: MyMedia;
  network: NetworkCheck;
  seat: SeatView | null;
  seats: readonly SeatView[];
  step: StudioStep;
  action: PrimaryAction;
  /** May start, end, hand over, and choose questions and items. */
  leads: boolean;
  ticks: Ticks;
  setReady: (ready: boolean) => Promise<void>;
  /** Sends a command; a refusal is shown as a notice and answers null. */
  run: <C extends CommandName>(command: C, draft: CommandDraft<C>) => Promise<CommandOutput<C> | null>;
}

export const StudioContext = createContext<Studio | null>(null);

/** Everything the parts of the studio show and do. Throws outside of it. */
export function useStudio(): Studio {
  const studio = useContext(StudioContext);
  if (!studio) throw new Error('outside of the studio');
  return studio;
}
