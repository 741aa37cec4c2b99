import {
  DomainError,
  type MeetingSettings,
  type MeetingSide,
  type MeetingView,
  type OutcomeView,
  type PartyView,
  type StaffMeetingView,
} from '@jingqi/contract';
import type { Actor } from '../../kit/index.ts';
import type { MeetingDoc, Outcome, Party, Proposal } from './meeting.model.ts';
import { isHelperInvited, roomOpensAt, sideOf } from './meeting.policy.ts';
import type { MeetingSettingsDoc } from './settings.model.ts';

export function settingsView({ _id, firstStartsAt, ...settings }: MeetingSettingsDoc): MeetingSettings {
  return { ...settings, firstStartsAt: firstStartsAt.toISOString() };
}

export const outcomeView = ({ at, ...card }: Outcome): OutcomeView => ({ ...card, at: at.toISOString() });

/** The meeting as this side sees it: its own card, never the other's. */
export function meetingView(meeting: MeetingDoc, side: MeetingSide): MeetingView {
  const mine = side === 'helper' ? null : meeting.outcomes[side];
  return {
    id: meeting._id,
    eventId: meeting.eventId,
    eventTitle: meeting.eventTitle,
    slot: meeting.slot,
    startsAt: meeting.startsAt.toISOString(),
    endsAt: meeting.endsAt.toISOString(),
    table: meeting.table,
    state: meeting.state,
    side,
    investor: partyView(meeting.investor),
    enterprise: partyView(meeting.enterprise),
    message: side === 'helper' ? '' : meeting.message,
    awaits: meeting.awaits,
    expiresAt: meeting.expiresAt?.toISOString() ?? null,
    proposal: meeting.proposal && proposalView(meeting.proposal),
    reason: side === 'helper' ? '' : meeting.reason,
    here: meeting.here,
    roomOpensAt: roomOpensAt(meeting).toISOString(),
    extensions: meeting.extensions,
    myOutcome: mine && outcomeView(mine),
    helperInvitedBy: meeting.helperInvitedBy,
    verdict: meeting.verdict,
    lostWhy: meeting.lostWhy,
    revision: meeting.revision,
  };
}

/** The meeting as this person sees it. Throws NOT_FOUND, exactly as for one that is not there. */
export function viewFor(meeting: MeetingDoc | null, actor: Pick<Actor, 'personId' | 'role'>): MeetingView {
  const side = meeting && sideOf(meeting, actor);
  if (!meeting || !side) throw new DomainError('NOT_FOUND');
  return meetingView(meeting, side);
}

/** Times, parties, state, verdict; nothing that was written or said. */
export function staffMeetingView(meeting: MeetingDoc): StaffMeetingView {
  return {
    id: meeting._id,
    slot: meeting.slot,
    startsAt: meeting.startsAt.toISOString(),
    endsAt: meeting.endsAt.toISOString(),
    table: meeting.table,
    state: meeting.state,
    investor: partyView(meeting.investor),
    enterprise: partyView(meeting.enterprise),
    verdict: meeting.verdict,
    lostWhy: meeting.lostWhy,
    isHelperInvited: isHelperInvited(meeting),
  };
}

function partyView({ personId, name, organisation, title }: Party): PartyView {
  return { personId, name, organisation, title };
}

function proposalView({ slot, startsAt, endsAt, by, message }: Proposal): NonNullable<MeetingView['proposal']> {
  return { slot, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), by, message };
}
