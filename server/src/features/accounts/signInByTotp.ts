import { DomainError } from '@jingqi/contract';
import { act, type RouteHandlers } from '../../kit/index.ts';
import { meView } from './account.view.ts';
import { admitPerson, refuseBanned } from './admitPerson.ts';
import { countTry, forgetTries } from './lockout.ts';
import { takeRecoveryCode } from './recoveryCodes.ts';
import { readTicket, useTicket } from './signInTicket.ts';
import { takeTotp } from './totp.ts';

/** The second step (audited). Throws SIGN_IN_EXPIRED, TOTP_WRONG, ACCOUNT_LOCKED, BANNED. */
export const signInByTotp: RouteHandlers['signInByTotp'] = async (request) => {
  const { platform, requestId, address, body } = request;
  const { account } = await readTicket(platform, body.ticket);
  if (!account.totp) throw new DomainError('SIGN_IN_EXPIRED');
  refuseBanned(account);
  const tried = { login: account.login ?? '', address };
  await countTry(platform, tried);
  const isTotp = body.code.length === 6;
  const isRight = isTotp
    ? await takeTotp(platform, account, body.code)
    : await takeRecoveryCode(platform, account._id, body.code);
  if (!isRight) throw new DomainError('TOTP_WRONG');
  await useTicket(platform, body.ticket);
  await forgetTries(platform, tried);
  const actor = { ...account, personId: account._id, sessionHash: '' };
  await act({ platform, requestId, actor }, account._id, async (a) => {
    a.audit('account:signIn', account._id, { by: isTotp ? 'totp' : 'recoveryCode' });
  });
  await admitPerson(request, account);
  return meView(account);
};
