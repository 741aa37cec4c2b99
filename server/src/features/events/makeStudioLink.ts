import { DomainError } from '@jingqi/contract';
import { act, type Platform, type RouteHandlers, type RouteRequest } from '../../kit/index.ts';
import { revokeSessionsOf } from '../accounts/index.ts';
import { Event, type EventDoc } from './event.model.ts';
import { requireEditable } from './event.policy.ts';
import { findEvent } from './findEvent.ts';
import { signStudioKey, studioKeyExpiry } from './studioKey.ts';

/**
 * A new link for the host (audited). It voids the one before, and who came by that one is signed out.
 * The key is in the fragment: no server, proxy or Referer sees it. Throws NOT_FOUND, WRONG_STATE (over or cancelled).
 */
export const makeStudioLink: RouteHandlers['studioLink'] = async (request: RouteRequest<'studioLink'>) => {
  const { platform, params } = request;
  requireEditable((await findEvent(params.id)).state);
  const event = await act(request, params.id, async (a) => {
    const next = await Event.findOneAndUpdate(
      { _id: params.id },
      { $inc: { 'studio.version': 1 } },
      { returnDocument: 'after', session: a.session },
    ).lean();
    if (!next) throw new DomainError('NOT_FOUND');
    a.audit('event:studioLink', next._id, { version: next.studio.version });
    return next;
  });
  await revokeSessionsOf(platform, event.studio.personId);
  return presentStudioLink(platform, event);
};

/** The link that is good now. */
export async function presentStudioLink(
  platform: Platform,
  event: EventDoc,
): Promise<{ url: string; expiresAt: string }> {
  const key = await signStudioKey(platform, event);
  return {
    url: `${platform.settings.publicUrl}/studio/${event._id}#key=${key}`,
    expiresAt: studioKeyExpiry(event).toISOString(),
  };
}
