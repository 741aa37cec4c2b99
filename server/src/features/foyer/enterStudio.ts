import { act, type RouteHandlers } from '../../kit/index.ts';
import { admitPerson, keepOfficialAccount, meView, refuseBanned, revokeSession } from '../accounts/index.ts';
import { readStudioKey } from '../events/index.ts';
import * as stage from '../stage/index.ts';

/**
 * The host comes by studio link: the event's official account, the host's seat, a session. Coming again by the same
 * link is the same person. Throws LINK_EXPIRED, WRONG_STATE (the event is over), BANNED.
 */
export const enterStudio: RouteHandlers['enterStudio'] = async (request) => {
  const { platform, requestId, body } = request;
  const event = await readStudioKey(platform, body.eventId, body.key);
  const account = await keepOfficialAccount(
    event.studio.personId,
    event.host.name,
    event.host.office,
    platform.clock(),
  );
  refuseBanned(account);
  const person = { ...account, personId: account._id };
  await act({ platform, requestId, actor: { ...person, sessionHash: '' } }, event._id, async (a) => {
    await stage.giveHostSeat(a, event, account._id);
    a.audit('studio:enter', event._id, { version: event.studio.version });
  });
  const sessionHash = await admitPerson(request, account);
  // A link replaced while this was under way ended the sessions there were; this one would outlive it.
  await readStudioKey(platform, body.eventId, body.key).catch(async (refusal: unknown) => {
    await revokeSession(platform, { personId: account._id, sessionHash });
    request.cookie.end();
    throw refusal;
  });
  return meView(account);
};
