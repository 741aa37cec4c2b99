import type { OwnLead } from '@jingqi/contract';

/** Something is still to be done. */
export function isOpenLead({ state }: Pick<OwnLead, 'state'>): boolean {
  return state !== 'done' && state !== 'dropped';
}
