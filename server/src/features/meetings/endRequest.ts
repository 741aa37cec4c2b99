import { PartySide } from '@jingqi/contract';
import type { Act } from '../../kit/index.ts';
import type { Change } from './changeMeeting.ts';
import type { MeetingDoc } from './meeting.model.ts';
import { releaseSlots } from './releaseSlot.ts';
import { tellCalledOff, tellRefused } from './tellParties.ts';

interface Ending {
  state: 'declined' | 'expired' | 'cancelled';
  reason: string;
  /** Who did it; null: nobody, both are told. */
  by: PartySide | null;
}

/** What was asked or agreed comes to nothing: its slots are free again and offered on, and who has to know is told. */
export async function endRequest(a: Act, before: MeetingDoc, { state, reason, by }: Ending): Promise<Change> {
  const { slot, startsAt, endsAt } = before.proposal ?? before;
  await releaseSlots(a, { ...before, slot, startsAt, endsAt });
  const set = {
    state,
    reason,
    awaits: null,
    expiresAt: null,
    closedAt: a.now,
    here: { investor: false, enterprise: false },
  };
  const after = { ...before, ...set, revision: before.revision + 1 };
  if (before.state === 'accepted') await tellCalledOff(a, after);
  else
    await tellRefused(
      a,
      after,
      PartySide.options.filter((side) => side !== by),
    );
  return set;
}
