import type { CheckedIn } from '@jingqi/contract';
import type { z } from 'zod';
import { isApiError } from '../../../api/ApiError.ts';

/** What came of one person at the door. `key`: of the attempt. */
export type Arrival = { key: number } & (
  | { kind: 'welcome' | 'already'; name: string; enterprise: string; checkedInAt: string | null }
  | { kind: 'invalid' | 'notApproved'; code: string }
  /** Nothing is known about it, or it was refused for another reason. */
  | { kind: 'failed'; code: string; error: unknown }
);

/** The latest first, at most ten. */
export function withArrival(last: readonly Arrival[], arrival: Arrival): Arrival[] {
  return [arrival, ...last].slice(0, 10);
}

export function arrivalOf(key: number, { registration, already }: z.infer<typeof CheckedIn>): Arrival {
  const { name, enterprise, checkedInAt } = registration;
  return { key, kind: already ? 'already' : 'welcome', name, enterprise, checkedInAt };
}

/** `code`: what was scanned, or the name that was pressed. */
export function refusedArrival(key: number, code: string, error: unknown): Arrival {
  // What is too short or too long to be a code is as wrong as one that nobody has.
  if (isApiError(error, 'NOT_FOUND', 'INVALID_INPUT')) return { key, kind: 'invalid', code };
  if (isApiError(error, 'WRONG_STATE')) return { key, kind: 'notApproved', code };
  return { key, kind: 'failed', code, error };
}
