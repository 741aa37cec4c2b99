import { generateSync } from 'otplib';
import { z } from 'zod';

/** `npm run demo:code -- LOGIN`: the six digits the authenticator of a demo account shows now, and how long they are good. */
const SignIns = z.array(z.looseObject({ account: z.string(), totpSecret: z.string().default('') }));
const periodMs = 30_000;

const login = process.argv[2] || 'operator';
const staff = SignIns.parse(JSON.parse(process.env['DEMO_SIGN_INS'] || '[]')).filter(({ totpSecret }) => totpSecret);
const found = staff.find(({ account }) => account === login);
if (found) {
  console.log(generateSync({ secret: found.totpSecret }));
  console.error(`${Math.ceil((periodMs - (Date.now() % periodMs)) / 1_000)} s`);
} else {
  const known = staff.map(({ account }) => account).join(', ');
  console.error(
    known === ''
      ? '还没有演示账号，请先运行 npm start · No demo accounts yet: run npm start first'
      : `没有演示账号 ${login} · no demo account ${login}: ${known}`,
  );
  process.exitCode = 1;
}
