import { meetingBeatMs, type Id } from '@jingqi/contract';
import type { Act, Doer } from '../../kit/index.ts';
import { judgeMeeting, type Judgement } from './attendance.policy.ts';
import { changeMeeting } from './changeMeeting.ts';
import { Evidence, noEvidence, type EvidenceDoc } from './evidence.model.ts';
import type { MeetingDoc } from './meeting.model.ts';
import { releaseSlots } from './releaseSlot.ts';

/** The time of an agreed meeting is over: held or lost, by what was seen of both. Does nothing when it goes on or is closed. */
export async function closeMeeting(doer: Doer, meetingId: Id): Promise<MeetingDoc> {
  return changeMeeting(doer, meetingId, async (before, a) => {
    if (before.state !== 'accepted' || before.endsAt > a.now) return null;
    await releaseSlots(a, before);
    return { ...(await judgedAs(a, before)), here: { investor: false, enterprise: false }, closedAt: a.now };
  });
}

/** What the evidence and the outcome cards say now. */
export async function judgedAs({ session }: Act, meeting: MeetingDoc): Promise<Judgement> {
  const found = await Evidence.findById(meeting._id).session(session).lean<EvidenceDoc>();
  const evidence = found ?? { investor: noEvidence(), enterprise: noEvidence(), togetherMs: 0 };
  return judgeMeeting({
    evidence,
    expectedBeats: Math.floor((meeting.endsAt.getTime() - meeting.startsAt.getTime()) / meetingBeatMs),
    hasBothCards: meeting.outcomes.investor !== null && meeting.outcomes.enterprise !== null,
  });
}
