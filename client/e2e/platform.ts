import { z } from 'zod';

const SignIns = z.array(
  z.looseObject({ role: z.string(), account: z.string().default(''), secret: z.string().default('') }),
);

/** Where the platform under test is and how its demo staff sign in; told by the set-up in the environment. */
export function platformUnderTest(): {
  publicUrl: string;
  secondUrl: string;
  mediaUrl: string;
  operator: StaffLogin;
  moderator: StaffLogin;
} {
  const signIns = SignIns.parse(JSON.parse(process.env['DEMO_SIGN_INS'] || '[]'));
  const staff = (role: string): StaffLogin => {
    const found = signIns.find((one) => one.role === role);
    if (!found?.secret) throw new Error(`no demo sign-in for ${role}: start the platform once with its demo data`);
    return { login: found.account, password: found.secret };
  };
  return {
    publicUrl: process.env['PUBLIC_URL'] ?? 'http://127.0.0.1:8080',
    secondUrl: process.env['SECOND_URL'] ?? '',
    mediaUrl: process.env['MEDIA_URL'] ?? 'http://127.0.0.1:8090',
    operator: staff('operator'),
    moderator: staff('moderator'),
  };
}

export interface StaffLogin {
  login: string;
  password: string;
}
