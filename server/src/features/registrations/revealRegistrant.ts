import { DomainError } from '@jingqi/contract';
import { act, type RouteHandlers } from '../../kit/index.ts';
import { turnOf } from './onRoll.ts';
import { visibleTo } from './registration.audience.ts';
import { Registration, type RegistrationDoc } from './registration.model.ts';
import { hasConsent } from './registration.policy.ts';

/**
 * The whole contact of one person. The hub holds the event; a window needs the person's consent to be contacted. Audited.
 * Throws NOT_FOUND, also for another district's; FORBIDDEN without the consent.
 */
export const revealRegistrant: RouteHandlers['revealRegistrant'] = async (request) => {
  const { actor, params } = request;
  const visible = await visibleTo(actor);
  if (!visible) throw new DomainError('NOT_FOUND');
  return act(request, turnOf(params.id), async (a) => {
    const registration = await Registration.findOne({ _id: params.registrationId, eventId: params.id, ...visible })
      .session(a.session)
      .lean<RegistrationDoc>();
    if (!registration) throw new DomainError('NOT_FOUND');
    if (actor.role === 'window' && !hasConsent(registration, 'contact')) throw new DomainError('FORBIDDEN');
    a.audit('registration:reveal-contact', registration._id, { eventId: params.id });
    return { contact: registration.contact };
  });
};
