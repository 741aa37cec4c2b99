import type { Id } from '@jingqi/contract';
import { ticketOf } from './checkInCode.ts';
import type { RegistrationDoc } from './registration.model.ts';
import type { Scene } from './scene.ts';

type Blank = Omit<RegistrationDoc, 'personId' | 'name' | 'contact' | 'state'>;

/** A registration before anybody has filled it in. */
export function blankRegistration({ a, event }: { a: Pick<Scene['a'], 'now'>; event: Scene['event'] }, _id: Id): Blank {
  return {
    _id,
    eventId: event._id,
    uscc: '',
    enterprise: '',
    district: null,
    chain: null,
    tier: null,
    position: '',
    answers: {},
    consents: [],
    wantsContact: false,
    openToMeetings: false,
    need: '',
    source: 'self',
    rank: null,
    offerExpiresAt: null,
    refusal: '',
    ticket: ticketOf(_id),
    checkedInAt: null,
    attendedAt: null,
    toldAs: '',
    sequence: 0,
    words: '',
    createdAt: a.now,
    updatedAt: a.now,
    revision: 0,
  };
}
