import { z } from 'zod';
import * as meeting from '../meeting.ts';
import { attendees, byId, investor, none, operator, overseers, reading, writing } from './parts.ts';
import { route } from './route.ts';

const parties = [...attendees, ...operator] as const;

/** An act of a party on a meeting; a third person finds nothing. */
function partyAct<B extends z.ZodType>(path: string, summary: string, body: B) {
  return route({
    method: 'post',
    path: `/api/meetings/:id/${path}`,
    summary,
    params: byId,
    query: none,
    body,
    output: meeting.MeetingView,
    allow: attendees,
    rate: writing,
  });
}

/** Meetings between investors and enterprises. */
export const meetingRoutes = {
  meetingSettings: route({
    method: 'get',
    path: '/api/console/events/:id/meeting-settings',
    summary: 'The meeting slots of an event, null when there are none',
    params: byId,
    query: none,
    body: none,
    output: z.object({ settings: meeting.MeetingSettings.nullable() }),
    allow: overseers,
    rate: reading,
  }),
  saveMeetingSettings: route({
    method: 'put',
    path: '/api/console/events/:id/meeting-settings',
    summary: 'Set the meeting slots; all of them within the event',
    params: byId,
    query: none,
    body: meeting.MeetingSettings,
    output: z.object({ settings: meeting.MeetingSettings }),
    allow: operator,
    rate: writing,
  }),
  staffMeetings: route({
    method: 'get',
    path: '/api/console/events/:id/meetings',
    summary: 'Meetings of an event by time, at most 2000: who, when, state and verdict, never content',
    params: byId,
    query: none,
    body: none,
    output: z.object({ items: z.array(meeting.StaffMeetingView) }),
    allow: overseers,
    rate: reading,
  }),
  meetingBoard: route({
    method: 'get',
    path: '/api/events/:id/meetings',
    summary: 'Slots and my meetings of an event',
    params: byId,
    query: none,
    body: none,
    output: meeting.MeetingBoard,
    allow: attendees,
    rate: reading,
  }),
  meetingCandidates: route({
    method: 'get',
    path: '/api/events/:id/meetings/candidates',
    summary: 'Enterprises that are open to meetings, best fit first, 20 a page',
    params: byId,
    query: meeting.CandidateFilter,
    body: none,
    output: meeting.CandidatePage,
    allow: investor,
    // Each page is ranked from everybody who may be met.
    rate: { points: 60, seconds: 60 },
  }),
  bookMeeting: route({
    method: 'post',
    path: '/api/events/:id/meetings',
    summary: 'Ask an enterprise for a slot; it is held for both until answered or expired',
    params: byId,
    query: none,
    body: meeting.BookMeeting,
    output: meeting.MeetingView,
    allow: investor,
    rate: writing,
  }),
  showInterest: route({
    method: 'post',
    path: '/api/events/:id/interests',
    summary: 'Say that an enterprise is interesting; once for each',
    params: byId,
    query: none,
    body: meeting.ShowInterest,
    output: meeting.InterestView,
    allow: investor,
    rate: writing,
  }),
  myMeetings: route({
    method: 'get',
    path: '/api/me/meetings',
    summary: 'My meetings of every event, latest first, at most 100',
    params: none,
    query: none,
    body: none,
    output: z.object({ items: z.array(meeting.MeetingView), now: z.iso.datetime() }),
    allow: attendees,
    rate: reading,
  }),
  meeting: route({
    method: 'get',
    path: '/api/meetings/:id',
    summary: 'One meeting of mine; operators see one they are invited to',
    params: byId,
    query: none,
    body: none,
    output: z.object({ meeting: meeting.MeetingView, now: z.iso.datetime() }),
    allow: parties,
    rate: reading,
  }),
  acceptMeeting: partyAct('accept', 'Accept a request, or the slot proposed instead', none),
  declineMeeting: partyAct('decline', 'Decline it, with a reason', meeting.MeetingReason),
  proposeSlot: partyAct('propose', 'Propose another slot instead', meeting.ProposeSlot),
  cancelMeeting: partyAct('cancel', 'Take back a request or call off a meeting, with a reason', meeting.MeetingReason),
  saveOutcome: partyAct('outcome', 'My outcome card, from the start to a day after the end', meeting.OutcomeInput),
  inviteHelper: partyAct('helper', 'Let staff in to help, once both have', z.object({ invited: z.boolean() })),
} as const;
