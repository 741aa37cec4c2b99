import type { RegistrationForm, RegistrationSettings, RegistrationView } from '@jingqi/contract';

/** A registration of mine, for tests. */
export function testRegistration(changes: Partial<RegistrationView> = {}): RegistrationView {
  return {
    id: '01980000-0000-7000-8000-000000000001',
    eventId: '01980000-0000-7000-8000-000000000002',
    eventTitle: '局长直播讲政策',
    eventState: 'published',
    startsAt: '2026-07-01T11:30:00Z',
    endsAt: '2026-07-01T13:00:00Z',
    name: '王丽',
    contact: '138****1234',
    uscc: '',
    enterprise: '',
    district: null,
    position: '',
    answers: {},
    wantsContact: false,
    openToMeetings: false,
    need: '',
    consents: [],
    state: 'approved',
    offerExpiresAt: null,
    waitlistPlace: null,
    refusal: '',
    checkInCode: '',
    checkedInAt: null,
    createdAt: '2026-06-01T00:00:00Z',
    revision: 0,
    ...changes,
  };
}

/** A form that is open with places left, for tests. */
export function testForm(
  changes: Partial<Omit<RegistrationForm, 'settings'>> = {},
  settings: Partial<RegistrationSettings> = {},
): RegistrationForm {
  return {
    settings: {
      open: true,
      approval: 'automatic',
      capacity: 100,
      waitlist: 20,
      deadline: null,
      perEnterprise: 0,
      districts: [],
      chains: [],
      tiers: [],
      questions: [],
      offerMinutes: 60,
      ...settings,
    },
    state: 'open',
    remaining: 40,
    mine: null,
    ...changes,
  };
}
