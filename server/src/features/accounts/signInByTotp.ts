import { DomainError } from '@jingqi/contract';
import { act, type Platform, type RouteHandlers } from '../../kit/index.ts';
import type { AccountDoc } from './account.model.ts';
import { meView } from './account.view.ts';
import { admitPerson, refuseBanned } from './admitPerson.ts';
import { countTry, forgetTries } from './lockout.ts';
import { takeRecoveryCode } from './recoveryCodes.ts';
import { readTicket, spendTicket } from './signInTicket.ts';
import { takeTotp } from './totp.ts';

/** The second step (audited). Throws SIGN_IN_EXPIRED, TOTP_WRONG, ACCOUNT_LOCKED, BANNED. */
export const signInByTotp: RouteHandlers['signInByTotp'] = async (request) => {
  const { platform, requestId, address, body } = request;
  const { account } = await readTicket(platform, body.ticket);
  if (!account.totp) throw new DomainError('SIGN_IN_EXPIRED');
  refuseBanned(account);
  const tried = { login: account.login ?? '', address };
  await countTry(platform, tried);
  const by = await takeSecondStep(platform, account, body.code);
  await spendTicket(platform, body.ticket);
  await forgetTries(platform, tried);
  const actor = { ...account, personId: account._id, sessionHash: '' };
  await act({ platform, requestId, actor }, account._id, async (a) => a.audit('account:signIn', account._id, { by }));
  await admitPerson(request, account);
  return meView(account);
};

/** Uses the code up, whichever it is. Throws TOTP_WRONG. */
async function takeSecondStep(platform: Platform, account: AccountDoc, code: string): Promise<'totp' | 'recoveryCode'> {
  const by = code.length === 6 ? 'totp' : 'recoveryCode';
  const isRight =
    by === 'totp' ? await takeTotp(platform, account, code) : await takeRecoveryCode(platform, account._id, code);
  if (!isRight) throw new DomainError('TOTP_WRONG');
  return by;
}
