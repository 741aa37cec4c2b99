import { DomainError } from '@jingqi/contract';
import type { RouteHandlers } from '../../kit/index.ts';
import { changeMine } from './changeMine.ts';
import { requireBeforeEnd, stands } from './registration.policy.ts';

/** Gives up my place or my wait; one that was given up stays so. Throws NOT_FOUND, WRONG_STATE (refused, lapsed, the event is over). */
export const cancelRegistration: RouteHandlers['cancelRegistration'] = async (request) =>
  changeMine(request, request.params.id, (before, { event }) => {
    if (before.state === 'cancelled') return null;
    if (!stands(before.state)) throw new DomainError('WRONG_STATE');
    requireBeforeEnd(event);
    return { state: 'cancelled' };
  });
