import type { LeadView } from '@jingqi/contract';
import { maskedContact } from '../accounts/index.ts';
import type { LeadDoc } from './lead.model.ts';

/** `contact`: the person's phone or mail address, which is shown masked. */
export function leadView(lead: LeadDoc, contact: string): LeadView {
  const { _id, kind, state, eventId, eventTitle, questionId, text, personName, enterprise, createdAt } = lead;
  return {
    id: _id,
    kind,
    state,
    eventId,
    eventTitle,
    questionId,
    text,
    personName,
    enterprise,
    contact: maskedContact(contact),
    createdAt: createdAt.toISOString(),
  };
}
