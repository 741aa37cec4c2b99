import { StaffRole } from '@jingqi/contract';
import { act, type RouteHandlers } from '../../kit/index.ts';
import { revokeSession } from './sessions.ts';

/** Ends the session here and its sockets, picture and sound everywhere. Without one it does nothing. Audited for staff. */
export const signOut: RouteHandlers['signOut'] = async ({ platform, requestId, actor, cookie }) => {
  if (actor) await revokeSession(platform, actor);
  cookie.end();
  if (actor && StaffRole.safeParse(actor.role).success) {
    await act({ platform, requestId, actor }, actor.personId, async (a) => a.audit('account:signOut', actor.personId));
  }
  return {};
};
