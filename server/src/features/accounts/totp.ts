import type { Id } from '@jingqi/contract';
import mongoose from 'mongoose';
import { generateSecret, generateURI, verifySync } from 'otplib';
import { decrypt, encrypt, keyFor, type Platform } from '../../kit/index.ts';
import { Account, type AccountDoc } from './account.model.ts';

/** RFC 6238 as every authenticator has it: SHA-1, 6 digits, 30 s. One step early or late is let pass. */
const periodSeconds = 30;
const issuer = '京企直播 Jingqi Live';

/** A new secret of 160 bits (base32) and the address an authenticator reads as QR code. */
export function newTotp(login: string): { secret: string; otpauthUrl: string } {
  const secret = generateSecret();
  return { secret, otpauthUrl: otpauthUrlOf(login, secret) };
}

function otpauthUrlOf(login: string, secret: string): string {
  return generateURI({ issuer, label: login, secret });
}

/** The secret as it is kept: encrypted with a key of the installation's, for this account alone. */
export function hiddenSecret(secretKey: string, accountId: Id, secret: string): string {
  return encrypt(keyFor(secretKey, 'totp'), secret, accountId);
}

export function shownSecret(secretKey: string, accountId: Id, hidden: string): string {
  return decrypt(keyFor(secretKey, 'totp'), hidden, accountId);
}

/** The time step whose code it is now, later than `lastStep`; null when it is none. */
export function stepOf(secret: string, code: string, now: Date, lastStep = 0): number | null {
  const epoch = Math.floor(now.getTime() / 1_000);
  const tolerance = { epoch, period: periodSeconds, epochTolerance: periodSeconds };
  const found = verifySync({ secret, token: code, ...tolerance });
  return found.valid && 'timeStep' in found && found.timeStep > lastStep ? found.timeStep : null;
}

/** Whether it is the account's code now; it is good once, also when it comes twice at one moment. */
export async function takeTotp(platform: Platform, account: AccountDoc, code: string): Promise<boolean> {
  if (!account.totp) return false;
  const secret = shownSecret(platform.settings.secretKey, account._id, account.totp.secret);
  const step = stepOf(secret, code, platform.clock(), account.totp.lastStep);
  if (step === null) return false;
  const { modifiedCount } = await Account.updateOne(
    { _id: account._id, 'totp.secret': account.totp.secret, 'totp.lastStep': mongoose.trusted({ $lt: step }) },
    { $set: { 'totp.lastStep': step } },
  );
  return modifiedCount === 1;
}
