import { DomainError } from '@jingqi/contract';
import type { RouteHandlers } from '../../kit/index.ts';
import { Account } from './account.model.ts';
import { meView } from './account.view.ts';
import { renameInSessions } from './sessions.ts';

/** My name and enterprise, from my next act on; what was said before keeps the name it was said under. */
export const editProfile: RouteHandlers['editProfile'] = async ({ platform, actor, body: { name, enterprise } }) => {
  const account = await Account.findOneAndUpdate(
    { _id: actor.personId },
    { $set: { name, enterprise } },
    { returnDocument: 'after' },
  ).lean();
  if (!account) throw new DomainError('NOT_FOUND');
  await renameInSessions(platform, { ...account, personId: account._id });
  return meView(account);
};
