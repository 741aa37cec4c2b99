import type { MeetingView } from '@jingqi/contract';
import type { Act, RouteRequest } from '../../kit/index.ts';
import { changeMine } from './changeMeeting.ts';
import { endRequest } from './endRequest.ts';
import type { MeetingDoc } from './meeting.model.ts';
import { requireMyAnswer } from './meeting.policy.ts';
import { viewFor } from './meeting.view.ts';
import { reminderMinutes } from './reminder.policy.ts';
import { tellAccepted } from './tellParties.ts';

/**
 * Accepts what was asked or proposed last. The same again changes nothing.
 * Throws NOT_FOUND, REQUEST_EXPIRED, WRONG_STATE (the other side's turn, or answered otherwise).
 */
export async function acceptMeeting(request: RouteRequest<'acceptMeeting'>): Promise<MeetingView> {
  const { params, actor } = request;
  const meeting = await changeMine(request, params.id, async (before, side, a) => {
    if (before.state === 'accepted') return null;
    requireMyAnswer(before, side, a.now);
    const { slot, startsAt, endsAt, table } = before.proposal ?? before;
    const set = {
      state: 'accepted',
      slot,
      startsAt,
      endsAt,
      table,
      awaits: null,
      expiresAt: null,
      proposal: null,
    } as const;
    await tellAccepted(a, { ...before, ...set, revision: before.revision + 1 });
    oweReminders(a, { ...before, ...set });
    return set;
  });
  return viewFor(meeting, actor);
}

function oweReminders(a: Act, { _id: meetingId, startsAt }: Pick<MeetingDoc, '_id' | 'startsAt'>): void {
  for (const before of Object.values(reminderMinutes)) {
    const dueAt = new Date(startsAt.getTime() - before * 60_000);
    if (dueAt > a.now) a.owe('meeting-reminder', { meetingId }, { dueAt });
  }
}

/** Declines what was asked or proposed last. Throws as acceptMeeting. */
export async function declineMeeting(request: RouteRequest<'declineMeeting'>): Promise<MeetingView> {
  const { params, actor, body } = request;
  const meeting = await changeMine(request, params.id, async (before, side, a) => {
    if (before.state === 'declined') return null;
    requireMyAnswer(before, side, a.now);
    return endRequest(a, before, { state: 'declined', reason: body.reason, by: side });
  });
  return viewFor(meeting, actor);
}
