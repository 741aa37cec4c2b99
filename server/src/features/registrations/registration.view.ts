import type { Id, RegistrationView, StaffRegistrationView } from '@jingqi/contract';
import type { Platform } from '../../kit/index.ts';
import type { EventDoc } from '../events/index.ts';
import { maskedContact } from '../messages/index.ts';
import { checkInCode } from './checkInCode.ts';
import type { ConsentDoc, RegistrationDoc } from './registration.model.ts';

type Shown = Omit<RegistrationView, 'checkInCode'>;

/** `waitlistPlace`: 1 is next in line; null when not waiting. */
function shown(registration: RegistrationDoc, event: EventDoc, waitlistPlace: number | null): Shown {
  const { _id: id, contact, consents, offerExpiresAt, checkedInAt, createdAt } = registration;
  return {
    ...written(registration),
    id,
    eventTitle: event.title,
    eventState: event.state,
    startsAt: event.startsAt.toISOString(),
    endsAt: event.endsAt.toISOString(),
    contact: maskedContact(contact),
    consents: consents.map(consentView),
    waitlistPlace,
    offerExpiresAt: offerExpiresAt?.toISOString() ?? null,
    checkedInAt: checkedInAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}

/** What is shown as it is kept. */
function written(registration: RegistrationDoc) {
  const { eventId, name, uscc, enterprise, district, position, answers, need, state, refusal, revision } = registration;
  const { wantsContact, openToMeetings } = registration;
  return {
    eventId,
    name,
    uscc,
    enterprise,
    district,
    position,
    answers,
    wantsContact,
    openToMeetings,
    need,
    state,
    refusal,
    revision,
  };
}

function consentView({ purpose, grantedAt, withdrawnAt }: ConsentDoc): RegistrationView['consents'][number] {
  return { purpose, grantedAt: grantedAt.toISOString(), withdrawnAt: withdrawnAt?.toISOString() ?? null };
}

/** As its own person sees it. */
export function registrationView(
  platform: Pick<Platform, 'settings'>,
  registration: RegistrationDoc,
  event: EventDoc,
  waitlistPlace: number | null,
): RegistrationView {
  const code = registration.state === 'approved' ? checkInCode(platform, registration) : '';
  return { ...shown(registration, event, waitlistPlace), checkInCode: code };
}

/** What staff see besides: where a person stands and whether they came. */
export interface Standing {
  waitlistPlaces: ReadonlyMap<Id, number>;
  firstTimers: ReadonlySet<Id>;
  minutes: ReadonlyMap<Id, number>;
}

export function staffView(registration: RegistrationDoc, event: EventDoc, standing: Standing): StaffRegistrationView {
  const { _id: id, personId, chain, tier, source } = registration;
  return {
    ...shown(registration, event, standing.waitlistPlaces.get(id) ?? null),
    personId,
    chain,
    tier,
    source,
    isFirstTime: standing.firstTimers.has(id),
    minutes: standing.minutes.get(personId) ?? 0,
  };
}
