import type { Id } from '@jingqi/contract';
import type { Act } from '../../kit/index.ts';
import { newSeat } from './newSeat.ts';
import { ensureStage, readSetting } from './readSetting.ts';
import { giveSeat } from './seat.policy.ts';
import { writeSetting } from './writeSetting.ts';

/** What a host's seat needs to know of the event. */
export interface HostedEvent {
  _id: Id;
  host: { name: string; office: string };
}

/**
 * Gives the person the host's seat, in the caller's act; one who has it keeps it as it is.
 * The media node hears of it when the host enters the stage. Throws WRONG_STATE when the event is over.
 */
export async function giveHostSeat(a: Act, event: HostedEvent, personId: Id): Promise<void> {
  await ensureStage(event._id);
  const before = await readSetting(event._id, a.session);
  const seat = newSeat(event._id, personId, { role: 'host', name: event.host.name, office: event.host.office }, a.now);
  await writeSetting(a, before, giveSeat(before, seat));
}
