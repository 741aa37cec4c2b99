import { DomainError, StaffRole } from '@jingqi/contract';
import { act, type RouteHandlers } from '../../kit/index.ts';
import { Account } from './account.model.ts';
import { meView } from './account.view.ts';
import { renameInSessions } from './sessions.ts';

/** My name and enterprise, from my next act on; what was said before keeps the name it was said under. Audited for staff. */
export const editProfile: RouteHandlers['editProfile'] = async (request) => {
  const { platform, actor, body } = request;
  const account = await act(request, actor.personId, async (a) => {
    if (StaffRole.safeParse(actor.role).success) a.audit('account:profile', actor.personId, body);
    return Account.findOneAndUpdate(
      { _id: actor.personId },
      { $set: { name: body.name, enterprise: body.enterprise } },
      { returnDocument: 'after', session: a.session },
    ).lean();
  });
  if (!account) throw new DomainError('NOT_FOUND');
  await renameInSessions(platform, { ...account, personId: account._id });
  return meView(account);
};
