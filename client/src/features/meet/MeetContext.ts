import { createContext, useContext } from 'react';
import type { EventSessionHandle } from '../../realtime/index.ts';
import type { MeetMedia } from './useMeetMedia.ts';
import type { MeetRoom } from './useMeetRoom.ts';

export interface Meet {
  readonly session: EventSessionHandle;
  readonly room: MeetRoom;
  readonly media: MeetMedia;
  /** By the server's clock, in ms; renewed each second. */
  readonly now: number;
  readonly leave: () => void;
}

export const MeetContext = createContext<Meet | null>(null);

/** The meeting on the screen. Throws outside of one. */
export function useMeet(): Meet {
  const meet = useContext(MeetContext);
  if (!meet) throw new Error('outside of a meeting');
  return meet;
}
