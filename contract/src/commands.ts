import { z } from 'zod';
import { Id } from './id.ts';
import * as meeting from './meeting.ts';
import * as question from './question.ts';
import { StageEntry } from './recording.ts';
import { backstageRoles, everyRole, signedInRoles, staffRoles, type EventRole } from './roles.ts';
import { Entered, EnterSession, ReadStream, StreamPart } from './session.ts';
import * as stage from './stage.ts';

/** Budget of one person for one command: `points` each `seconds`. */
interface Rate {
  points: number;
  seconds: number;
}

export interface Command<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  input: I;
  output: O;
  /** Which roles of the event may; checked against the role worked out at `session:enter`. */
  allow: readonly EventRole[];
  rate: Rate;
  summary: string;
}

function command<I extends z.ZodType, O extends z.ZodType>(
  summary: string,
  input: I,
  output: O,
  allow: readonly EventRole[],
  rate: Rate,
): Command<I, O> {
  return { summary, input, output, allow, rate };
}

const Done = z.object({});
const operator = ['operator'] as const;
const control = ['operator', 'host'] as const;
const staffPace = { points: 120, seconds: 60 };

/**
 * Every command of the socket (imperative). Sent as `emit(name, input, ack)`; the ack is
 * `{ok: true, data}` or `{ok: false, error: ErrorBody}`. `session:enter` comes first.
 */
export const commands = {
  'session:enter': command('Enter an event: role, snapshot or what was missed', EnterSession, Entered, everyRole, {
    points: 30,
    seconds: 60,
  }),
  'session:leave': command('Leave the event', z.object({ eventId: Id }), Done, everyRole, { points: 30, seconds: 60 }),
  'stream:read': command('Facts of a stream after a number', ReadStream, StreamPart, everyRole, {
    points: 60,
    seconds: 60,
  }),
  'reaction:clap': command('Applaud', z.object({ eventId: Id }), Done, everyRole, { points: 20, seconds: 10 }),

  'question:raise': command('Ask; awaits review', question.RaiseQuestion, question.OwnQuestion, signedInRoles, {
    points: 5,
    seconds: 60,
  }),
  'question:vote': command(
    'Vote once for a released question',
    question.QuestionRef,
    z.object({ votes: z.int() }),
    signedInRoles,
    { points: 60, seconds: 60 },
  ),
  'question:approve': command(
    'Release to everybody',
    question.QuestionRef,
    question.StaffQuestion,
    staffRoles,
    staffPace,
  ),
  'question:edit': command(
    'Change the words, keeping a trace',
    question.EditQuestion,
    question.StaffQuestion,
    staffRoles,
    staffPace,
  ),
  'question:merge': command('Fold into another', question.MergeQuestion, question.StaffQuestion, staffRoles, staffPace),
  'question:reject': command(
    'Do not release, with a reason',
    question.RejectQuestion,
    question.StaffQuestion,
    staffRoles,
    staffPace,
  ),
  'question:pin': command(
    'Put on top or take down',
    question.PinQuestion,
    question.StaffQuestion,
    staffRoles,
    staffPace,
  ),
  'question:air': command(
    'Mark as being answered on air',
    question.AirQuestion,
    question.StaffQuestion,
    [...staffRoles, 'host'],
    staffPace,
  ),
  'question:answer': command(
    'Answered, by text or by voice',
    question.AnswerQuestion,
    question.StaffQuestion,
    [...staffRoles, 'host'],
    staffPace,
  ),

  'stage:enter': command('How the picture comes to me', stage.EnterStage, StageEntry, everyRole, {
    points: 30,
    seconds: 60,
  }),
  'stage:ready': command('My ready mark and ticks', stage.SetReady, stage.SeatView, ['host', 'speaker'], staffPace),
  'stage:start': command('Start the countdown to air', stage.StageRef, stage.StageView, control, staffPace),
  'stage:hold': command('Stop the countdown', stage.StageRef, stage.StageView, control, staffPace),
  'stage:end': command('End the broadcast for good', stage.StageRef, stage.StageView, control, staffPace),
  'stage:promote': command('Give a viewer a seat on stage', stage.PersonOnStage, stage.SeatView, control, staffPace),
  'stage:demote': command(
    'Bring a promoted viewer back among the viewers',
    stage.PersonOnStage,
    Done,
    control,
    staffPace,
  ),
  'stage:air': command('Put a seat on air or take it off', stage.SetOnAir, stage.StageView, control, staffPace),
  'stage:cue': command('Go to an item of the run of show', stage.AdvanceCue, stage.StageView, control, staffPace),
  'stage:announce': command('Show or take down an announcement', stage.Announce, stage.StageView, operator, staffPace),
  'stage:slate': command('Show or take down a slate', stage.SetSlate, stage.StageView, operator, staffPace),
  'stage:hls': command(
    'Stop HLS and the recording, or let them go on',
    stage.SetHls,
    stage.StageView,
    operator,
    staffPace,
  ),
  'backstage:say': command('Say something backstage', stage.SayBackstage, stage.BackstageMessage, backstageRoles, {
    points: 30,
    seconds: 60,
  }),
  'audience:list': command(
    'Signed-in viewers present, at most 100',
    stage.StageRef,
    z.object({ members: z.array(stage.AudienceMember) }),
    control,
    staffPace,
  ),

  // A meeting's parties and the staff they invited; for everybody else it is not there.
  'meeting:enter': command(
    'Come into the waiting room or, from its start, the room of a meeting',
    meeting.MeetingRef,
    meeting.MeetingEntered,
    signedInRoles,
    { points: 30, seconds: 60 },
  ),
  'meeting:beat': command(
    'I am in the room; each 5 s',
    meeting.MeetingBeat,
    z.object({ here: z.object({ investor: z.boolean(), enterprise: z.boolean() }), now: z.iso.datetime() }),
    signedInRoles,
    { points: 30, seconds: 60 },
  ),
  'meeting:say': command('Write in the room', meeting.SayInMeeting, meeting.RoomMessage, signedInRoles, {
    points: 30,
    seconds: 60,
  }),
  'meeting:extend': command(
    'Five minutes more, when both sides and the table are free',
    meeting.MeetingRef,
    meeting.MeetingView,
    signedInRoles,
    { points: 10, seconds: 60 },
  ),
  'meeting:leave': command('Leave the room', meeting.MeetingRef, Done, signedInRoles, { points: 30, seconds: 60 }),
} as const;

export type CommandName = keyof typeof commands;
export const CommandName = z.enum(Object.keys(commands) as [CommandName, ...CommandName[]]);
export type CommandInput<C extends CommandName> = z.infer<(typeof commands)[C]['input']>;
export type CommandOutput<C extends CommandName> = z.infer<(typeof commands)[C]['output']>;
/** What the client writes before the schema has cleaned it. */
export type CommandDraft<C extends CommandName> = z.input<(typeof commands)[C]['input']>;
