import { DomainError } from '@jingqi/contract';
import { act, type RouteHandlers } from '../../kit/index.ts';
import { sessionsOf } from './listSessions.ts';
import { revokeSession, revokeSessionsOf } from './sessions.ts';

/** Ends one of my sessions (audited). Throws NOT_FOUND, for one that is somebody else's too. */
export const endSession: RouteHandlers['endSession'] = async (request) => {
  const { platform, actor, params, cookie } = request;
  const session = (await sessionsOf(platform, actor)).find(({ id }) => id === params.id);
  if (!session) throw new DomainError('NOT_FOUND');
  await act(request, actor.personId, async (a) => a.audit('account:endSession', session.id));
  await revokeSession(platform, { personId: actor.personId, sessionHash: session.sessionHash });
  if (session.current) cookie.end();
  return {};
};

/** Ends all my sessions but this one (audited). */
export const endOtherSessions: RouteHandlers['endOtherSessions'] = async (request) => {
  const { platform, actor } = request;
  await act(request, actor.personId, async (a) => a.audit('account:endOtherSessions', actor.personId));
  return { ended: await revokeSessionsOf(platform, actor.personId, actor.sessionHash) };
};
