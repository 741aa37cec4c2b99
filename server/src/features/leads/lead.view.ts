import type { LeadView } from '@jingqi/contract';
import { maskedContact } from '../accounts/index.ts';
import type { LeadDoc } from './lead.model.ts';

/** `contact`: the person's phone or mail address, which is shown masked. */
export function leadView(lead: LeadDoc, contact: string): LeadView {
  const { _id, kind, state, eventId, eventTitle, text, personName, enterprise, createdAt } = lead;
  return {
    id: _id,
    kind,
    state,
    eventId,
    eventTitle,
    uscc: '',
    district: null,
    chain: null,
    tier: null,
    sourceCount: 1,
    intent: null,
    settledFen: null,
    office: { kind: 'hub' },
    ownerId: null,
    ownerName: '',
    dueAt: null,
    isDueProvisional: false,
    isOverdue: false,
    isEscalated: false,
    nextAction: '',
    updatedAt: createdAt.toISOString(),
    revision: 0,
    mayReveal: false,
    text,
    personName,
    enterprise,
    contact: maskedContact(contact),
    createdAt: createdAt.toISOString(),
  };
}
