import type { Fault } from './Engine.ts';
import type { HlsRefusal, HlsTrouble } from './types.ts';

export type Judgement = { readonly refusal: HlsRefusal } | { readonly trouble: HlsTrouble };

/** Whether a fault is final, and what it means; what is not final is tried again. */
export function judgeFault(fault: Fault): Judgement {
  if (fault.kind === 'unsupported') return { refusal: 'unsupported' };
  if (fault.kind === 'media') return { trouble: 'media' };
  const { status } = fault;
  if (status === 410) return { refusal: 'gone' };
  if (status === 401 || status === 403) return { refusal: 'expired' };
  if (status === 404) return { trouble: 'notYet' };
  return { trouble: status === 0 ? 'offline' : 'server' };
}

/** How long to wait before the try after `failures` failures in a row, in ms: 0.5 s doubling to 8 s, spread by up to a half. */
export function retryMs(failures: number, random: () => number = Math.random): number {
  return Math.min(8_000, 500 * 2 ** failures) * (0.5 + random() / 2);
}
