import { DomainError, type CommandInput, type SeatView } from '@jingqi/contract';
import type { CommandCaller } from '../../kit/index.ts';
import { changeStage } from './changeStage.ts';
import { setReady as policy } from './seat.policy.ts';
import { seatIn } from './setting.ts';
import { seatView } from './stage.view.ts';

/** My ready mark and the three ticks, for those backstage. */
export async function setReady(
  caller: CommandCaller,
  { eventId, ready, marks }: CommandInput<'stage:ready'>,
): Promise<SeatView> {
  const { personId } = caller.actor;
  const setting = await changeStage(caller, eventId, (before, a) => {
    if (seatIn(before, personId)?.ready !== ready) a.audit('stage:ready', eventId, { ready });
    return policy(before, personId, ready, marks);
  });
  const seat = seatIn(setting, personId);
  if (!seat) throw new DomainError('NOT_FOUND');
  return seatView(seat);
}
