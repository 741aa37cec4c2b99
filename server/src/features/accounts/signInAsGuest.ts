import { newId } from '@jingqi/contract';
import type { RouteHandlers } from '../../kit/index.ts';
import { guestView } from './account.view.ts';
import { startSession } from './sessions.ts';
import { showMe } from './showMe.ts';

/** A guest session. Who has a session already keeps it: nobody becomes less by this. */
export const signInAsGuest: RouteHandlers['signInAsGuest'] = async (request) => {
  const known = await showMe(request);
  if (known) return known;
  const guest = {
    personId: newId(request.platform.clock().getTime()),
    role: 'guest',
    name: '',
    enterprise: '',
  } as const;
  await startSession(request, guest);
  return guestView(guest);
};
