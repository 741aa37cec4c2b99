import type { Act } from '../../kit/index.ts';
import { oweMessage } from '../messages/index.ts';
import { Claim } from './claim.model.ts';
import { takenOf } from './claims.ts';
import { contactsIn } from './contacts.ts';
import type { MeetingDoc } from './meeting.model.ts';
import { slotFreeMessage } from './meeting.messages.ts';
import { holderOf, holdersOf } from './slot.policy.ts';
import { Wish } from './wish.model.ts';

const looked = 20;

type Freed = Pick<
  MeetingDoc,
  '_id' | 'eventId' | 'eventTitle' | 'siteUrl' | 'slot' | 'startsAt' | 'endsAt' | 'investor' | 'enterprise'
>;

/** Gives back all that a meeting holds and offers its slot on to the first investor who was refused it. */
export async function releaseSlots(a: Act, meeting: Freed): Promise<void> {
  await Claim.deleteMany({ meetingId: meeting._id }, { session: a.session });
  await offerOn(a, meeting);
}

/** Gives back the slot of a meeting that goes on in another one. */
export async function releaseSlot(a: Act, meeting: Freed): Promise<void> {
  await Claim.deleteMany({ meetingId: meeting._id, slot: meeting.slot }, { session: a.session });
  await offerOn(a, meeting);
}

/** The first one who wished for it and has nothing else then is told, once. Others are not: it is one slot. */
async function offerOn(a: Act, freed: Freed): Promise<void> {
  if (freed.startsAt <= a.now) return;
  const { eventId, slot, investor, enterprise } = freed;
  const [holder = ''] = holdersOf(investor.personId, enterprise).enterprise;
  const wishes = await Wish.find({ eventId, slot, holder, toldAt: null })
    .sort({ at: 1 })
    .limit(looked)
    .session(a.session)
    .lean();
  const others = wishes.filter(({ investorId }) => investorId !== investor.personId);
  const busy = await takenOf(
    eventId,
    slot,
    others.map(({ investorId }) => holderOf.person(investorId)),
    a.session,
  );
  const first = others.find(({ investorId }) => !busy.includes(holderOf.person(investorId)));
  if (!first) return;
  await Wish.updateOne({ _id: first._id }, { $set: { toldAt: a.now } }, { session: a.session });
  const contacts = await contactsIn(a, [first.investorId]);
  await oweMessage(a, { to: contacts.get(first.investorId) ?? '', ...slotFreeMessage(freed) });
}
