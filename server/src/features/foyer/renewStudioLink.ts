import type { RouteHandlers } from '../../kit/index.ts';
import { findEvent, makeStudioLink } from '../events/index.ts';
import { sendAway } from '../stage/index.ts';

/** A new link for the host. Who came by the one before is signed out and off the media node at once. Throws NOT_FOUND, WRONG_STATE. */
export const renewStudioLink: RouteHandlers['studioLink'] = async (request) => {
  const link = await makeStudioLink(request);
  const { _id, studio } = await findEvent(request.params.id);
  await sendAway(request.platform, _id, studio.personId);
  return link;
};
