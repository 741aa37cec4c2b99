import type { CommandInput } from '@jingqi/contract';
import type { CommandCaller } from '../../kit/index.ts';
import { changeStage } from './changeStage.ts';
import { takeSeat } from './seat.policy.ts';
import { audienceOf } from './stage.audience.ts';

/** Brings a speaker back among the viewers. Throws WRONG_STATE for a host. */
export async function demoteSpeaker(
  caller: CommandCaller,
  { eventId, personId }: CommandInput<'stage:demote'>,
): Promise<Record<string, never>> {
  let isTaken = false;
  await changeStage(caller, eventId, (before, a) => {
    const after = takeSeat(before, personId);
    isTaken = after !== before;
    if (!isTaken) return before;
    a.say(audienceOf.invitation(eventId, personId), 'seat:taken', { eventId });
    a.audit('stage:demote', eventId, { personId });
    return after;
  });
  if (isTaken) caller.platform.signal({ kind: 'membershipChanged', eventId, personId });
  return {};
}
