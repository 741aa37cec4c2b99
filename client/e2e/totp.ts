import { setTimeout } from 'node:timers/promises';
import { generateSync } from 'otplib';

const periodMs = 30_000;

/** The code the authenticator shows at that moment, in ms since the epoch. */
export function codeAt(totpSecret: string, at: number): string {
  return generateSync({ secret: totpSecret, epoch: Math.floor(at / 1_000) });
}

/**
 * Tries with the present code, then with the next one, which is let pass a little early. A code is good once, so when others
 * have just signed in with the same account both may be used up: then with the one that comes as soon as time has moved on.
 */
export async function withFreshCode<T>(totpSecret: string, tryCode: (code: string) => Promise<T>): Promise<T> {
  for (const stepsAhead of [0, 1]) {
    try {
      return await tryCode(codeAt(totpSecret, Date.now() + stepsAhead * periodMs));
    } catch (error) {
      if (!String(error).includes('TOTP_WRONG')) throw error;
    }
  }
  await setTimeout(periodMs - (Date.now() % periodMs) + 100);
  return tryCode(codeAt(totpSecret, Date.now() + periodMs));
}
