import { PartySide } from '@jingqi/contract';
import { calendarMail, type Act } from '../../kit/index.ts';
import { oweMessage } from '../messages/index.ts';
import { meetingCalendar } from './calendar.ts';
import { contactsIn } from './contacts.ts';
import type { MeetingDoc, Proposal } from './meeting.model.ts';
import {
  acceptedMessage,
  closedMessage,
  movedMessage,
  reminderMessage,
  requestedMessage,
  type Words,
} from './meeting.messages.ts';
import { otherSide } from './meeting.policy.ts';

/** Owes a message to each of these sides, in the act; `hasEntry`: with the meeting for their calendars, as it is now. */
async function tell(
  a: Act,
  meeting: MeetingDoc,
  sides: readonly PartySide[],
  words: (side: PartySide) => Words,
  hasEntry = false,
): Promise<void> {
  const contacts = await contactsIn(a, [meeting.investor.personId, meeting.enterprise.personId]);
  for (const side of sides) {
    const to = contacts.get(meeting[side].personId) ?? '';
    const message = { to, ...words(side) };
    await oweMessage(a, hasEntry ? { ...message, attachment: entryFor(meeting, side, a.now, to) } : message);
  }
}

function entryFor(meeting: MeetingDoc, side: PartySide, now: Date, to: string) {
  const content = meetingCalendar(meeting, side, now, to.includes('@') ? to : '');
  return { name: 'meeting.ics', type: calendarMail(meeting.state === 'cancelled'), content };
}

export const tellRequested = (a: Act, meeting: MeetingDoc): Promise<void> =>
  tell(a, meeting, ['enterprise'], () => requestedMessage(meeting));

export const tellProposed = (a: Act, meeting: MeetingDoc, proposal: Proposal): Promise<void> =>
  tell(a, meeting, [otherSide(proposal.by)], () => movedMessage(meeting, proposal));

export const tellAccepted = (a: Act, meeting: MeetingDoc): Promise<void> =>
  tell(a, meeting, PartySide.options, (side) => acceptedMessage(meeting, side), true);

/** What was only asked for: told to these sides. */
export const tellRefused = (a: Act, meeting: MeetingDoc, sides: readonly PartySide[]): Promise<void> =>
  tell(a, meeting, sides, (side) => closedMessage(meeting, side));

/** What was agreed and stands in their calendars: told to both, and taken out. */
export const tellCalledOff = (a: Act, meeting: MeetingDoc): Promise<void> =>
  tell(a, meeting, PartySide.options, (side) => closedMessage(meeting, side), true);

export const tellReminder = (a: Act, meeting: MeetingDoc, minutes: number): Promise<void> =>
  tell(a, meeting, PartySide.options, (side) => reminderMessage(meeting, side, minutes));
