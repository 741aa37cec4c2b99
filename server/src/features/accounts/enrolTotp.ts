import { DomainError } from '@jingqi/contract';
import { act, type Caller, type RouteHandlers } from '../../kit/index.ts';
import { Account, type AccountDoc, type TotpDoc } from './account.model.ts';
import { meView } from './account.view.ts';
import { admitPerson, refuseBanned } from './admitPerson.ts';
import { countTry, forgetTries } from './lockout.ts';
import { hashedCodes, newRecoveryCodes } from './recoveryCodes.ts';
import { readTicket, spendTicket } from './signInTicket.ts';
import { shownSecret, stepOf } from './totp.ts';

/**
 * The second step, the first time (audited): the authenticator that was shown the secret gives its code and is the account's
 * from now on. Throws SIGN_IN_EXPIRED (also when somebody else enrolled meanwhile), TOTP_WRONG, ACCOUNT_LOCKED, BANNED.
 */
export const enrolTotp: RouteHandlers['enrolTotp'] = async (request) => {
  const { platform, address, body } = request;
  const { account, secret } = await readTicket(platform, body.ticket);
  if (secret === null || account.totp) throw new DomainError('SIGN_IN_EXPIRED');
  refuseBanned(account);
  const tried = { login: account.login ?? '', address };
  await countTry(platform, tried);
  const shown = shownSecret(platform.settings.secretKey, account._id, secret);
  const lastStep = stepOf(shown, body.code, platform.clock());
  if (lastStep === null) throw new DomainError('TOTP_WRONG');
  await spendTicket(platform, body.ticket);
  const recoveryCodes = newRecoveryCodes();
  const totp = { secret, lastStep, enrolledAt: platform.clock() };
  const enrolled = await writeEnrolment(request, account, totp, recoveryCodes);
  await forgetTries(platform, tried);
  await admitPerson(request, enrolled);
  return { me: meView(enrolled), recoveryCodes };
};

async function writeEnrolment(
  { platform, requestId }: Pick<Caller, 'platform' | 'requestId'>,
  account: AccountDoc,
  totp: TotpDoc,
  recoveryCodes: readonly string[],
): Promise<AccountDoc> {
  const actor = { ...account, personId: account._id, sessionHash: '' };
  return act({ platform, requestId, actor }, account._id, async (a) => {
    const enrolled = await Account.findOneAndUpdate(
      { _id: account._id, totp: null },
      { $set: { totp, recoveryCodes: hashedCodes(platform, account._id, recoveryCodes) } },
      { returnDocument: 'after', session: a.session },
    ).lean();
    if (!enrolled) throw new DomainError('SIGN_IN_EXPIRED');
    a.audit('account:enrol', account._id);
    return enrolled;
  });
}
