import { DomainError } from '@jingqi/contract';
import type { RouteHandlers } from '../../kit/index.ts';
import { Account } from './account.model.ts';
import { refuseBanned } from './admitPerson.ts';
import { countTry, uncountTry } from './lockout.ts';
import { isPasswordRight } from './password.ts';
import { giveTicket } from './signInTicket.ts';
import { hiddenSecret, newTotp } from './totp.ts';

/** The first step of staff: the password. Throws WRONG_CREDENTIALS, ACCOUNT_LOCKED, BANNED. */
export const signInByPassword: RouteHandlers['signInByPassword'] = async ({ platform, address, body }) => {
  const tried = { login: body.login, address };
  await countTry(platform, tried);
  const account = await Account.findOne({ login: body.login }).lean();
  const isRight = await isPasswordRight(body.password, account?.passwordHash);
  if (!account || !isRight) throw new DomainError('WRONG_CREDENTIALS');
  await uncountTry(platform, tried);
  refuseBanned(account);
  if (account.totp) return { next: 'totp', ticket: await giveTicket(platform, account, null) };
  const { secret, otpauthUrl } = newTotp(body.login);
  const ticket = await giveTicket(platform, account, hiddenSecret(platform.settings.secretKey, account._id, secret));
  return { next: 'enrol', ticket, secret, otpauthUrl };
};
