import { outcomeHours, type MeetingView } from '@jingqi/contract';

/** A meeting's state in one word, as its reader has to understand it; see `meetings.state.*`. */
export type StateWord =
  | 'awaitsMe'
  | 'awaitsThem'
  | 'accepted'
  | 'now'
  | 'finishing'
  | 'declined'
  | 'expired'
  | 'cancelled'
  | 'held'
  | 'lost';
export type Tone = 'gold' | 'primary' | 'success' | 'muted';

export function stateWord(meeting: MeetingView, now: number): StateWord {
  const { state } = meeting;
  if (state === 'pending') {
    if (isExpired(meeting, now)) return 'expired';
    return meeting.awaits === meeting.side ? 'awaitsMe' : 'awaitsThem';
  }
  if (state !== 'accepted') return state;
  if (now >= Date.parse(meeting.endsAt)) return 'finishing';
  return now >= Date.parse(meeting.startsAt) ? 'now' : 'accepted';
}

const tones: Partial<Record<StateWord, Tone>> = {
  awaitsMe: 'gold',
  awaitsThem: 'gold',
  accepted: 'primary',
  now: 'success',
  held: 'success',
};
export function toneOf(word: StateWord): Tone {
  return tones[word] ?? 'muted';
}

/** Still to be answered, or to be held. */
export function isUpcoming(meeting: MeetingView, now: number): boolean {
  const word = stateWord(meeting, now);
  return word === 'awaitsMe' || word === 'awaitsThem' || word === 'accepted' || word === 'now';
}

export interface MeetingActions {
  /** Accept, decline, or propose another slot. */
  readonly answer: boolean;
  /** Take back what the other side has not answered. */
  readonly withdraw: boolean;
  readonly cancel: boolean;
  readonly calendar: boolean;
  readonly enter: boolean;
  /** The card may be filled or changed. */
  readonly outcome: boolean;
}

/** What may be done about it now. The server decides; this is what is offered. */
export function actionsOf(meeting: MeetingView, now: number): MeetingActions {
  const word = stateWord(meeting, now);
  const isParty = meeting.side !== 'helper';
  const isArranged = word === 'accepted' || word === 'now';
  return {
    answer: word === 'awaitsMe',
    withdraw: word === 'awaitsThem',
    cancel: word === 'accepted' && isParty,
    calendar: word === 'accepted' && isParty,
    enter: isArranged && now >= Date.parse(meeting.roomOpensAt),
    outcome: isParty && isOutcomeOpen(meeting, now),
  };
}

/** From the start to a day after the end. */
export function isOutcomeOpen(meeting: MeetingView, now: number): boolean {
  const isMet = meeting.state === 'accepted' || meeting.state === 'held' || meeting.state === 'lost';
  const until = Date.parse(meeting.endsAt) + outcomeHours * 3_600_000;
  return isMet && now >= Date.parse(meeting.startsAt) && now < until;
}

function isExpired({ expiresAt }: MeetingView, now: number): boolean {
  return expiresAt !== null && Date.parse(expiresAt) <= now;
}

/** The one I meet; for a helper, the enterprise. */
export function otherParty({ side, investor, enterprise }: MeetingView): MeetingView['investor'] {
  return side === 'enterprise' ? investor : enterprise;
}

/** Whom one meets: the organisation, and the person behind it. Somebody without one stands for themselves. */
export function partyWords({ organisation, name, title }: MeetingView['investor']): {
  readonly heading: string;
  readonly person: string;
} {
  return { heading: organisation || name, person: [organisation && name, title].filter(Boolean).join(' · ') };
}

/** Those to come soonest first, then what is past, latest first. */
export function sortMeetings(
  meetings: readonly MeetingView[],
  now: number,
): { readonly upcoming: MeetingView[]; readonly past: MeetingView[] } {
  const sorted = [...meetings].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  return {
    upcoming: sorted.filter((meeting) => isUpcoming(meeting, now)),
    past: sorted.filter((meeting) => !isUpcoming(meeting, now)).toReversed(),
  };
}
