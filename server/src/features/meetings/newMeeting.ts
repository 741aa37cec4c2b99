import type { BookMeeting } from '@jingqi/contract';
import type { AccountDoc } from '../accounts/index.ts';
import type { EventDoc } from '../events/index.ts';
import type { RegistrationDoc } from '../registrations/index.ts';
import type { MeetingDoc } from './meeting.model.ts';
import type { SlotTime } from './slot.policy.ts';

interface Asked {
  event: Pick<EventDoc, '_id' | 'title'>;
  investor: Pick<AccountDoc, '_id' | 'name' | 'enterprise'>;
  candidate: Pick<RegistrationDoc, '_id' | 'personId' | 'name' | 'enterprise' | 'position' | 'uscc'>;
  time: SlotTime;
  input: Pick<BookMeeting, 'id' | 'message'>;
  table: number;
  expiresAt: Date;
  siteUrl: string;
  now: Date;
}

/** A request as it begins. */
export function newMeeting({
  event,
  investor,
  candidate,
  time,
  input,
  table,
  expiresAt,
  siteUrl,
  now,
}: Asked): MeetingDoc {
  return {
    _id: input.id,
    eventId: event._id,
    eventTitle: event.title,
    siteUrl,
    ...time,
    extensions: 0,
    table,
    state: 'pending',
    investor: { personId: investor._id, name: investor.name, organisation: investor.enterprise, title: '' },
    enterprise: {
      personId: candidate.personId,
      name: candidate.name,
      organisation: candidate.enterprise,
      title: candidate.position,
      uscc: candidate.uscc,
    },
    registrationId: candidate._id,
    message: input.message,
    awaits: 'enterprise',
    expiresAt,
    revision: 0,
    createdAt: now,
    ...untouched(),
  };
}

/** Before anybody has answered or come. */
const untouched = () => ({
  proposal: null,
  reason: '',
  here: { investor: false, enterprise: false },
  openedAt: null,
  nodeId: null,
  outcomes: { investor: null, enterprise: null },
  helperInvitedBy: [],
  helpers: [],
  verdict: null,
  lostWhy: null,
  remindedFor: { hour: null, soon: null },
  closedAt: null,
});
