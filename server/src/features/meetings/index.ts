import type { CommandHandlers, DownloadHandlers, RouteHandlers } from '../../kit/index.ts';
import { acceptMeeting, declineMeeting } from './answerMeeting.ts';
import { beatInMeeting } from './beatInMeeting.ts';
import { bookMeeting } from './bookMeeting.ts';
import { cancelMeeting } from './cancelMeeting.ts';
import { enterMeeting } from './enterMeeting.ts';
import { extendMeeting } from './extendMeeting.ts';
import { inviteHelper } from './inviteHelper.ts';
import { leaveMeeting } from './leaveMeeting.ts';
import { listCandidates } from './listCandidates.ts';
import { proposeSlot } from './proposeSlot.ts';
import { listMyMeetings, listStaffMeetings, showMeeting, showMeetingBoard } from './readMeetings.ts';
import { saveMeetingSettings, showMeetingSettings } from './saveSettings.ts';
import { saveOutcome } from './saveOutcome.ts';
import { sayInMeeting } from './sayInMeeting.ts';
import { sendMeetingCalendar } from './sendMeetingCalendar.ts';
import { showInterest } from './showInterest.ts';

export { callOffMeetings } from './callOffMeetings.ts';
export { expireMeeting } from './expireMeeting.ts';
export { Interest, type InterestDoc } from './interest.model.ts';
export { Meeting, type MeetingDoc } from './meeting.model.ts';
export { startMeetingsClock, tendMeetings } from './meetingsClock.ts';
export { withdrawFromMeetings } from './withdrawFromMeetings.ts';
export { remindOfMeeting } from './remindOfMeeting.ts';

/** Meetings of an investor and an enterprise: slots, claims, the private room, outcomes. */
export const routes = {
  meetingSettings: showMeetingSettings,
  saveMeetingSettings,
  staffMeetings: listStaffMeetings,
  meetingBoard: showMeetingBoard,
  meetingCandidates: listCandidates,
  bookMeeting,
  showInterest,
  myMeetings: listMyMeetings,
  meeting: showMeeting,
  acceptMeeting,
  declineMeeting,
  proposeSlot,
  cancelMeeting,
  saveOutcome,
  inviteHelper,
} satisfies Partial<RouteHandlers>;
export const downloads = { meetingCalendar: sendMeetingCalendar } satisfies Partial<DownloadHandlers>;
export const commands = {
  'meeting:enter': enterMeeting,
  'meeting:beat': beatInMeeting,
  'meeting:say': sayInMeeting,
  'meeting:extend': extendMeeting,
  'meeting:leave': leaveMeeting,
} satisfies Partial<CommandHandlers>;
