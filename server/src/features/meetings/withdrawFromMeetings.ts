import type { Id } from '@jingqi/contract';
import mongoose from 'mongoose';
import type { Act } from '../../kit/index.ts';
import { Registration } from '../registrations/index.ts';
import { changeMeetingIn } from './changeMeeting.ts';
import { endRequest } from './endRequest.ts';
import { Meeting } from './meeting.model.ts';
import { holdsSlot } from './meeting.policy.ts';

const reason = '企业已撤回参会或展示授权 · The enterprise has withdrawn';

/**
 * The enterprise is no longer to be met: its requests and meetings that have not begun are called off, the slots are free
 * again, the investors are told. Nothing to do when it has changed its mind meanwhile.
 */
export async function withdrawFromMeetings(a: Act, registrationId: Id): Promise<void> {
  const registration = await Registration.findById(registrationId).session(a.session).lean();
  if (registration?.state === 'approved' && registration.openToMeetings) return;
  const states = mongoose.trusted({ $in: ['pending' as const, 'accepted' as const] });
  const open = await Meeting.find(
    { registrationId, state: states, startsAt: mongoose.trusted({ $gt: a.now }) },
    { _id: 1 },
  )
    .session(a.session)
    .lean();
  for (const { _id } of open) {
    await changeMeetingIn(a, _id, async (before) =>
      holdsSlot(before) ? endRequest(a, before, { state: 'cancelled', reason, by: 'enterprise' }) : null,
    );
  }
}
