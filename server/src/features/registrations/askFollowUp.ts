import { touchLead, type LeadTouch } from '../leads/index.ts';
import type { Scene } from './scene.ts';
import type { RegistrationDoc } from './registration.model.ts';
import { hasConsent } from './registration.policy.ts';

/** What the person asks for becomes a lead in the same act, where they agreed to be contacted. */
export async function askFollowUp({ a, event }: Scene, registration: RegistrationDoc): Promise<void> {
  if (!hasConsent(registration, 'contact')) return;
  const { _id, uscc, enterprise, personId, name, need, position } = registration;
  const touch = (kind: LeadTouch['kind'], text: string): LeadTouch => ({
    kind,
    eventId: event._id,
    eventTitle: event.title,
    party: { uscc, enterprise, personId, personName: name },
    source: { kind: kind === 'need' ? 'need' : 'registration', id: _id, text, at: a.now },
  });
  if (registration.wantsContact) await touchLead(a, touch('contactRequest', position));
  if (need !== '') await touchLead(a, touch('need', need));
}
