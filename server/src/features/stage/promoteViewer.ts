import { DomainError, type CommandInput, type SeatView } from '@jingqi/contract';
import { presence, type CommandCaller } from '../../kit/index.ts';
import { findAccount } from '../accounts/index.ts';
import { changeStage } from './changeStage.ts';
import { newSeat } from './newSeat.ts';
import { giveSeat } from './seat.policy.ts';
import { seatIn } from './setting.ts';
import { audienceOf } from './stage.audience.ts';
import { seatView } from './stage.view.ts';

/**
 * Gives a signed-in viewer who is present a speaker's seat; they stay on the connection they have.
 * Throws NOT_FOUND for anybody else, WRONG_STATE when the stage is over or full.
 */
export async function promoteViewer(
  caller: CommandCaller,
  { eventId, personId }: CommandInput<'stage:promote'>,
): Promise<SeatView> {
  const account = await findAccount(personId);
  const isViewer = account?.role === 'sme' || account?.role === 'official';
  const isPresent = await presence.isPresent(caller.platform, eventId, personId);
  let isGiven = false;
  const setting = await changeStage(caller, eventId, (before, a) => {
    isGiven = !seatIn(before, personId);
    if (!isGiven) return before;
    if (!isViewer || !isPresent) throw new DomainError('NOT_FOUND');
    const who = { role: 'speaker', name: account.name, office: account.enterprise } as const;
    const seat = { ...newSeat(eventId, personId, who, a.now), present: true, seenAt: a.now, absentSince: null };
    a.say(audienceOf.invitation(eventId, personId), 'seat:given', { eventId });
    a.audit('stage:promote', eventId, { personId });
    return giveSeat(before, seat);
  });
  if (isGiven) caller.platform.signal({ kind: 'membershipChanged', eventId, personId });
  const seat = seatIn(setting, personId);
  if (!seat) throw new DomainError('NOT_FOUND');
  return seatView(seat);
}
