import { DomainError, newId, StaffRole } from '@jingqi/contract';
import { isDuplicateKey, type RouteHandlers } from '../../kit/index.ts';
import { Account, type AccountDoc } from './account.model.ts';
import { meView } from './account.view.ts';
import { admitPerson } from './admitPerson.ts';
import { takeCode } from './oneTimeCode.ts';

/**
 * Signs in with the one-time code; the first time makes the account. Throws CODE_WRONG, CODE_EXPIRED, BANNED; FORBIDDEN for
 * staff, whose address is there to be written to: they come by password and authenticator alone.
 */
export const signInByCode: RouteHandlers['signInByCode'] = async (request) => {
  const { platform, body } = request;
  await takeCode(platform, body.contact, body.code);
  const account =
    (await Account.findOne({ contact: body.contact }).lean()) ?? (await makeAccount(body.contact, platform.clock()));
  if (StaffRole.safeParse(account.role).success) throw new DomainError('FORBIDDEN');
  await admitPerson(request, account);
  return meView(account);
};

async function makeAccount(contact: string, now: Date): Promise<AccountDoc> {
  const account: AccountDoc = {
    _id: newId(now.getTime()),
    role: 'sme',
    contact,
    name: '',
    enterprise: '',
    createdAt: now,
  };
  try {
    await Account.create(account);
    return account;
  } catch (error) {
    const first = isDuplicateKey(error) ? await Account.findOne({ contact }).lean() : null;
    if (!first) throw error;
    return first;
  }
}
