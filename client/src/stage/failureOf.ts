import { ErrorCode } from '@jingqi/contract';
import { z } from 'zod';
import { UnsupportedBrowser } from './loadDevice.ts';
import type { StageFailure } from './types.ts';

const final: Partial<Record<ErrorCode, StageFailure>> = {
  NOT_SIGNED_IN: 'refused',
  SIGN_IN_REQUIRED: 'refused',
  NOT_FOUND: 'refused',
  WRONG_STATE: 'closed',
  ROOM_CLOSED: 'closed',
};
const WithCode = z.object({ code: ErrorCode });
/** A grant is refused when it has just expired or was for a node that is gone; this often in a row, it is meant. */
const refusalsMeant = 4;

/** Whether an error is final, and as what; null: try again. `failures`: how many came before it in a row. */
export function failureOf(error: unknown, failures: number): StageFailure | null {
  if (error instanceof UnsupportedBrowser) return 'unsupported';
  const { data } = WithCode.safeParse(error);
  if (!data) return null;
  if (data.code === 'FORBIDDEN') return failures + 1 >= refusalsMeant ? 'refused' : null;
  return final[data.code] ?? null;
}
