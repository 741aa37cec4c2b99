import type { RouteHandlers } from '../../kit/index.ts';
import { changePerson } from './changePerson.ts';

/** Suspends an account: sessions, sockets, picture and sound end at once. Throws NOT_FOUND, FORBIDDEN (oneself). */
export const banPerson: RouteHandlers['banPerson'] = async (request) => {
  const { params, body, platform } = request;
  return changePerson(request, params.id, 'person:ban', ({ bannedAt }) => ({
    set: { bannedAt: bannedAt ?? platform.clock(), banReason: body.reason },
    endsSessions: true,
    details: { reason: body.reason },
  }));
};

/** Lets an account in again. Throws NOT_FOUND, FORBIDDEN (oneself). */
export const unbanPerson: RouteHandlers['unbanPerson'] = async (request) =>
  changePerson(request, request.params.id, 'person:unban', ({ bannedAt }) => ({
    set: bannedAt ? { bannedAt: null, banReason: '' } : null,
    endsSessions: false,
  }));
