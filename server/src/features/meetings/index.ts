import { DomainError, type Id } from '@jingqi/contract';
import type { Act, CommandHandlers, DownloadHandlers, RouteHandlers } from '../../kit/index.ts';

const later = async (): Promise<never> => {
  throw new DomainError('UNAVAILABLE');
};
export const expireMeeting = async (_a: Act, _meetingId: Id): Promise<void> => later();
export const remindOfMeeting = async (_a: Act, _meetingId: Id): Promise<void> => later();
export const callOffMeetings = async (_a: Act, _eventId: Id): Promise<void> => later();

/** Meetings of an investor and an enterprise: slots, claims, the private room, outcomes. */
export const routes = {
  meetingSettings: later,
  saveMeetingSettings: later,
  staffMeetings: later,
  meetingBoard: later,
  meetingCandidates: later,
  bookMeeting: later,
  showInterest: later,
  myMeetings: later,
  meeting: later,
  acceptMeeting: later,
  declineMeeting: later,
  proposeSlot: later,
  cancelMeeting: later,
  saveOutcome: later,
  inviteHelper: later,
} satisfies Partial<RouteHandlers>;
export const downloads = { meetingCalendar: later } satisfies Partial<DownloadHandlers>;
export const commands = {
  'meeting:enter': later,
  'meeting:beat': later,
  'meeting:say': later,
  'meeting:extend': later,
  'meeting:leave': later,
} satisfies Partial<CommandHandlers>;
