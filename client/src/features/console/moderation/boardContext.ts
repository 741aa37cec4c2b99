import { createContext, useContext } from 'react';
import type { Board } from './useBoard.ts';
import type { BoardActs } from './useBoardActs.ts';

interface Shared {
  board: Board;
  acts: BoardActs;
  /** ms since the epoch by the server's clock, renewed each second. */
  now: number;
}

export const BoardContext = createContext<Shared | null>(null);

/** The board a card stands on. */
export function useBoardContext(): Shared {
  const shared = useContext(BoardContext);
  if (!shared) throw new Error('outside of the board');
  return shared;
}
