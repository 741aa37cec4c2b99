import { createHmac, randomInt } from 'node:crypto';
import type { Id } from '@jingqi/contract';
import { keyFor, type Platform } from '../../kit/index.ts';
import { Account } from './account.model.ts';

const howMany = 10;
/** Without look-alikes: 31 characters, 10 of them are 49 bits. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Ten new codes as people read them, abcde-fghjk. */
export function newRecoveryCodes(): string[] {
  const half = (): string => Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return Array.from({ length: howMany }, () => `${half()}-${half()}`);
}

/** As they are kept. */
export function hashedCodes(platform: Pick<Platform, 'settings'>, accountId: Id, codes: readonly string[]): string[] {
  const key = keyFor(platform.settings.secretKey, 'recovery code');
  return codes.map((code) =>
    createHmac('sha256', key)
      .update(`${accountId} ${code.replaceAll('-', '')}`)
      .digest('base64url'),
  );
}

/** Uses the code up. Whether it was one of the account's. */
export async function takeRecoveryCode(platform: Platform, accountId: Id, code: string): Promise<boolean> {
  const [hash = ''] = hashedCodes(platform, accountId, [code]);
  const { modifiedCount } = await Account.updateOne(
    { _id: accountId, recoveryCodes: hash },
    { $pull: { recoveryCodes: hash } },
  );
  return modifiedCount === 1;
}
