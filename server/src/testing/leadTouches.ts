import { newId, type Id } from '@jingqi/contract';
import type { LeadTouch } from '../features/leads/index.ts';

/** An act that asks for follow-up, by an enterprise with a code. */
export function leadTouch(eventId: Id, changes: Partial<LeadTouch> = {}): LeadTouch {
  return {
    kind: 'contactRequest',
    eventId,
    eventTitle: '局长讲政策',
    party: { uscc: '91110108MA01TEST0X', enterprise: '北京某科技有限公司', personId: newId(), personName: '王芳' },
    source: { kind: 'registration', id: newId(), text: '希望了解贴息', at: new Date() },
    ...changes,
  };
}
