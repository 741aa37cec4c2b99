import { randomBytes } from 'node:crypto';
import { StaffInput } from '@jingqi/contract';
import { readConfig } from '../config.ts';
import { keepStaffAccount } from '../features/accounts/index.ts';
import { closeDatabase, connectDatabase, makeLogger } from '../kit/index.ts';

/**
 * `node server/src/operator/main.ts LOGIN NAME`: the first operator of an installation, or a new password for one. Prints
 * the password this once; the authenticator is enrolled at the first sign-in. Needs the server's environment.
 */
try {
  const { MONGODB_URI, SECRET_KEY } = readConfig(process.env);
  const { login, name } = StaffInput.pick({ login: true, name: true }).parse({
    login: process.argv[2],
    name: process.argv[3],
  });
  await connectDatabase(MONGODB_URI, makeLogger('operator', 'silent'));
  const password = randomBytes(12).toString('base64url');
  const staff = { role: 'operator', login, name, enterprise: '', password } as const;
  await keepStaffAccount(staff, new Date(), SECRET_KEY);
  console.log(`账号 account: ${login}\n密码 password: ${password}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error('用法 usage: node server/src/operator/main.ts LOGIN NAME');
  process.exitCode = 1;
} finally {
  await closeDatabase();
}
