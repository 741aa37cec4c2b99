import { useNow } from '../../ui/useNow.ts';

/** Whole seconds until `at` (ms since the epoch), never below 0. */
export function useSecondsLeft(at: number): number {
  const now = useNow(500);
  return Math.max(0, Math.ceil((at - now) / 1_000));
}
