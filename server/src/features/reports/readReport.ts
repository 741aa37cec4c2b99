import { DomainError, type EventReport, type Id } from '@jingqi/contract';
import type { RouteHandlers } from '../../kit/index.ts';
import { eventView, findEvent } from '../events/index.ts';
import { countQuestions } from '../questions/index.ts';
import { countAttendance, countRegistered } from '../registrations/index.ts';
import { countFollowUp } from './countFollowUp.ts';
import { countMeetings } from './countMeetings.ts';

/** The report of an event that has been on air, counted now. Throws NOT_FOUND, WRONG_STATE (has not been on air). */
export async function reportOf(eventId: Id, now: Date): Promise<EventReport> {
  const event = await findEvent(eventId);
  if (!event.liveAt) throw new DomainError('WRONG_STATE');
  const [registered, attended, questions, meetings, followUp] = await Promise.all([
    countRegistered(eventId),
    countAttendance(event),
    countQuestions(eventId, event.liveAt),
    countMeetings(eventId),
    countFollowUp(eventId, now),
  ]);
  return {
    event: eventView(event),
    countedAt: now.toISOString(),
    registered,
    attended,
    questions,
    meetings,
    ...followUp,
  };
}

export const eventReport: RouteHandlers['eventReport'] = async ({ platform, params }) =>
  reportOf(params.id, platform.clock());
