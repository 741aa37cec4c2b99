import { DomainError } from '@jingqi/contract';
import { act, type RouteHandlers } from '../../kit/index.ts';
import { Account } from './account.model.ts';
import { countTry, forgetTries } from './lockout.ts';
import { isPasswordRight } from './password.ts';
import { startSession } from './sessions.ts';

/** Staff sign in (audited). Throws WRONG_CREDENTIALS, ACCOUNT_LOCKED. */
export const signInByPassword: RouteHandlers['signInByPassword'] = async (request) => {
  const { platform, requestId, body } = request;
  await countTry(platform, body.login);
  const account = await Account.findOne({ login: body.login }).lean();
  const isRight = await isPasswordRight(body.password, account?.passwordHash);
  if (!account || !isRight) throw new DomainError('WRONG_CREDENTIALS');
  await forgetTries(platform, body.login);
  const person = { ...account, personId: account._id };
  await act({ platform, requestId, actor: { ...person, sessionHash: '' } }, account._id, async (a) => {
    a.audit('account:signIn', account._id);
  });
  await startSession(request, person);
  return { next: 'totp', ticket: '' };
};
