import { DomainError } from '@jingqi/contract';
import { act, type RouteHandlers } from '../../kit/index.ts';
import { Account } from './account.model.ts';
import { countTry, forgetTries } from './lockout.ts';
import { hashedCodes, newRecoveryCodes } from './recoveryCodes.ts';
import { takeTotp } from './totp.ts';

/** New recovery codes, against a code of the authenticator (audited). Throws TOTP_WRONG, ACCOUNT_LOCKED. */
export const renewRecoveryCodes: RouteHandlers['renewRecoveryCodes'] = async (request) => {
  const { platform, actor, address, body } = request;
  const account = await Account.findById(actor.personId).lean();
  if (!account) throw new DomainError('NOT_FOUND');
  const tried = { login: account.login ?? '', address };
  await countTry(platform, tried);
  if (!(await takeTotp(platform, account, body.code))) throw new DomainError('TOTP_WRONG');
  await forgetTries(platform, tried);
  const recoveryCodes = newRecoveryCodes();
  await act(request, account._id, async (a) => {
    await Account.updateOne(
      { _id: account._id },
      { $set: { recoveryCodes: hashedCodes(platform, account._id, recoveryCodes) } },
      { session: a.session },
    );
    a.audit('account:recoveryCodes', account._id);
  });
  return { recoveryCodes };
};
