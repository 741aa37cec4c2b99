import { z } from 'zod';

const SignIns = z.array(
  z.looseObject({
    role: z.string(),
    account: z.string().default(''),
    secret: z.string().default(''),
    totpSecret: z.string().default(''),
  }),
);

/** Where the platform under test is and how its demo staff sign in; told by the set-up in the environment. */
export function platformUnderTest(): PlatformUnderTest {
  const signIns = SignIns.parse(JSON.parse(process.env['DEMO_SIGN_INS'] || '[]'));
  return {
    publicUrl: process.env['PUBLIC_URL'] ?? 'http://127.0.0.1:8080',
    mediaUrl: process.env['MEDIA_URL'] ?? 'http://127.0.0.1:8090',
    operator: loginOf(signIns, 'operator'),
    moderator: loginOf(signIns, 'moderator'),
    window: loginOf(signIns, 'window'),
  };
}

/** The demo sign-in of a role on the staff. Throws when there is none. */
export function loginOf(
  signIns: readonly { role: string; account: string; secret: string; totpSecret: string }[],
  role: string,
): StaffLogin {
  const found = signIns.find((one) => one.role === role);
  if (!found?.secret) throw new Error(`no demo sign-in for ${role}: start the platform once with its demo data`);
  return { login: found.account, password: found.secret, totpSecret: found.totpSecret };
}

export interface PlatformUnderTest {
  publicUrl: string;
  mediaUrl: string;
  operator: StaffLogin;
  moderator: StaffLogin;
  window: StaffLogin;
}

export interface StaffLogin {
  login: string;
  password: string;
  /** Of the authenticator (base32). */
  totpSecret: string;
}
