import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStand, type Stand } from '../../testing/openStand.ts';
import { standSecret } from '../../testing/standSecret.ts';
import { Account } from './account.model.ts';
import { admitPerson } from './admitPerson.ts';
import { keepStaffAccount } from './keepStaffAccount.ts';
import { keyOf } from './sessionStore.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.close());

test('who is on the way in with a password that is renewed meanwhile does not get in', async () => {
  const { platform } = stand;
  const staff = {
    role: 'operator',
    login: 'on-the-way',
    password: 'correct horse',
    name: '李运营',
    enterprise: '',
  } as const;
  const id = await keepStaffAccount(staff, platform.clock(), standSecret);
  const before = await Account.findById(id).lean();
  if (!before) throw new Error('no account');
  await keepStaffAccount({ ...staff, password: 'another horse' }, platform.clock(), standSecret);
  const cookie = { start: () => undefined, end: () => undefined };
  await expect(admitPerson({ platform, actor: null, cookie }, before)).rejects.toThrow('SIGN_IN_EXPIRED');
  expect(await platform.redis.smembers(keyOf.person(id))).toEqual([]);
  const now = await Account.findById(id).lean();
  await admitPerson({ platform, actor: null, cookie }, now ?? before);
  expect(await platform.redis.smembers(keyOf.person(id))).toHaveLength(1);
});
