import {
  streamOf,
  type EventView,
  type FactName,
  type FactPayload,
  type MeetingView,
  type OwnQuestion,
  type ParsedFact,
  type PublicQuestion,
  type StageView,
} from '@jingqi/contract';
import type { Known } from './known.ts';

export const eventId = '01900000-0000-7000-8000-000000000001';
export const personId = '01900000-0000-7000-8000-000000000002';
const at = '2026-11-24T11:30:00.000Z';

export function idOf(number: number): string {
  return `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

const event: EventView = {
  id: eventId,
  brand: 'policy-live',
  title: '局长直播讲政策',
  summary: '',
  state: 'published',
  cover: null,
  liveAt: null,
  endedAt: null,
  replay: false,
  host: { name: '张建国', office: '市经济和信息化局', title: '副局长' },
  policy: { title: '贷款贴息办法', number: '', url: '' },
  startsAt: at,
  endsAt: '2026-11-24T13:00:00.000Z',
  guestsAllowed: true,
  runOfShow: [{ id: idOf(90), kind: 'talk', title: '政策解读', minutes: 30 }],
};

export function stageAt(version: number): StageView {
  return {
    eventId,
    version,
    state: 'idle',
    liveAt: null,
    onAir: [],
    cueId: null,
    cueStartedAt: null,
    announcement: null,
    slate: null,
    hls: true,
  };
}

export function releasedQuestion(number: number, more: Partial<PublicQuestion> = {}): PublicQuestion {
  return {
    id: idOf(number),
    text: `问题 ${number}`,
    state: 'released',
    askerName: '王**',
    enterprise: '',
    anonymous: false,
    votes: 0,
    pinned: false,
    onAir: false,
    answer: null,
    releasedAt: at,
    ...more,
  };
}

export function ownQuestion(number: number, more: Partial<OwnQuestion> = {}): OwnQuestion {
  return {
    id: idOf(number),
    eventId,
    text: `问题 ${number}`,
    state: 'awaitingReview',
    anonymous: false,
    reason: '',
    mergedInto: null,
    answer: null,
    votes: 0,
    raisedAt: at,
    ...more,
  };
}

export function meetingAt(revision: number, more: Partial<MeetingView> = {}): MeetingView {
  const party = (number: number) => ({ personId: idOf(number), name: `人 ${number}`, organisation: '', title: '' });
  return {
    id: idOf(50),
    eventId,
    eventTitle: event.title,
    slot: 0,
    startsAt: '2026-11-24T11:30:00.000Z',
    endsAt: '2026-11-24T11:45:00.000Z',
    roomOpensAt: '2026-11-24T11:20:00.000Z',
    table: 1,
    state: 'accepted',
    side: 'investor',
    investor: party(51),
    enterprise: party(52),
    message: '',
    awaits: null,
    expiresAt: null,
    proposal: null,
    reason: '',
    here: { investor: false, enterprise: false },
    extensions: 0,
    myOutcome: null,
    helperInvitedBy: [],
    verdict: null,
    lostWhy: null,
    revision,
    ...more,
  };
}

export const emptyKnown: Known = {
  event,
  stage: stageAt(0),
  questions: [],
  mine: [],
  voted: [],
  viewers: 0,
  staffQuestions: null,
  backstage: null,
  claps: 0,
  meetings: [],
  said: [],
  asOf: 0,
};

export function factOf<F extends FactName>(
  seq: number,
  fact: F,
  payload: FactPayload<F>,
  stream = streamOf.everyone(eventId),
): ParsedFact {
  return { stream, seq, fact, payload, at } as ParsedFact;
}
