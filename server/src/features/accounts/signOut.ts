import type { RouteHandlers } from '../../kit/index.ts';
import { revokeSession } from './sessions.ts';

/** Ends the session here and its sockets everywhere. Without one it does nothing. */
export const signOut: RouteHandlers['signOut'] = async ({ platform, actor, cookie }) => {
  if (actor) await revokeSession(platform, actor);
  cookie.end();
  return {};
};
