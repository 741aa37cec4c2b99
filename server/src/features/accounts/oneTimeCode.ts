import { createHmac, randomInt } from 'node:crypto';
import { DomainError } from '@jingqi/contract';
import mongoose from 'mongoose';
import { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { isDuplicateKey, isSameSecret, keyFor, type Platform } from '../../kit/index.ts';
import { OneTimeCode } from './code.model.ts';

export const codeLifeMs = 10 * 60_000;
export const resendMs = 60_000;
const maxTries = 5;
/** Codes one address may be sent: bounds both the bill and how many guesses an hour allows. */
const hourly = { points: 10, duration: 3_600 };

function hashed(platform: Platform, text: string): string {
  return createHmac('sha256', keyFor(platform.settings.secretKey, 'one-time code')).update(text).digest('base64url');
}

/** Makes the code of an address, voiding the one before. Throws TOO_MANY_REQUESTS within 60 s of it, or over the hour's budget. */
export async function makeCode(platform: Platform, contact: string): Promise<string> {
  const now = platform.clock().getTime();
  const code = randomInt(1_000_000).toString().padStart(6, '0');
  const _id = hashed(platform, contact);
  const fresh = {
    codeHash: hashed(platform, `${contact} ${code}`),
    sentAt: new Date(now),
    expiresAt: new Date(now + codeLifeMs),
    tries: 0,
  };
  try {
    const sentAt = mongoose.trusted({ $lte: new Date(now - resendMs) });
    await OneTimeCode.updateOne({ _id, sentAt }, { $set: fresh }, { upsert: true });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const last = await OneTimeCode.findById(_id).lean();
    throw new DomainError('TOO_MANY_REQUESTS', {
      retryAfterMs: Math.max(0, (last?.sentAt.getTime() ?? now) + resendMs - now),
    });
  }
  await countCode(platform, _id);
  return code;
}

async function countCode(platform: Platform, _id: string): Promise<void> {
  try {
    await new RateLimiterRedis({ storeClient: platform.redis, keyPrefix: 'codes', ...hourly }).consume(_id);
  } catch (refused) {
    await OneTimeCode.deleteOne({ _id });
    if (refused instanceof RateLimiterRes)
      throw new DomainError('TOO_MANY_REQUESTS', { retryAfterMs: refused.msBeforeNext });
    throw refused;
  }
}

/** Uses the code up. Throws CODE_WRONG; CODE_EXPIRED when there is none that is good, or after five tries. */
export async function takeCode(platform: Platform, contact: string, code: string): Promise<void> {
  const _id = hashed(platform, contact);
  const stillGood = {
    _id,
    tries: mongoose.trusted({ $lt: maxTries }),
    expiresAt: mongoose.trusted({ $gt: platform.clock() }),
  };
  const kept = await OneTimeCode.findOneAndUpdate(stillGood, { $inc: { tries: 1 } }).lean();
  if (!kept) throw new DomainError('CODE_EXPIRED');
  if (!isSameSecret(kept.codeHash, hashed(platform, `${contact} ${code}`))) throw new DomainError('CODE_WRONG');
  const { deletedCount } = await OneTimeCode.deleteOne({ _id, codeHash: kept.codeHash });
  if (deletedCount !== 1) throw new DomainError('CODE_EXPIRED');
}

/** Takes back a code that could not be sent. */
export async function withdrawCode(platform: Platform, contact: string): Promise<void> {
  await OneTimeCode.deleteOne({ _id: hashed(platform, contact) });
}
