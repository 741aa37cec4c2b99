import type { RouteHandlers } from '../../kit/index.ts';
import { senderFor } from '../messages/index.ts';
import { codeLifeMs, makeCode, resendMs, withdrawCode } from './oneTimeCode.ts';

/** Sends a one-time code; the answer is the same whether or not the address has an account. Throws TOO_MANY_REQUESTS, UNAVAILABLE. */
export const requestCode: RouteHandlers['requestCode'] = async ({ platform, body: { contact } }) => {
  const sender = senderFor(platform);
  const code = await makeCode(platform, contact);
  try {
    await sender.send(contact, subject, textOf(code));
  } catch (error) {
    await withdrawCode(platform, contact);
    throw error;
  }
  return { retryAfterMs: resendMs, expiresInMs: codeLifeMs };
};

const subject = '登录验证码 · Sign-in code';

function textOf(code: string): string {
  const minutes = codeLifeMs / 60_000;
  return [
    `验证码 ${code}，${minutes} 分钟内有效，请勿告诉他人。如非本人操作，请忽略。`,
    `Your sign-in code is ${code}, good for ${minutes} minutes. Do not share it. If you did not ask for it, ignore this message.`,
  ].join('\n');
}
