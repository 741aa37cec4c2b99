import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** SECRET_KEY, or the one made for this clone the first time, readable by its owner alone. */
export function secretKey(folder: string): string {
  const given = process.env['SECRET_KEY'];
  if (given) return given;
  const file = join(folder, 'secret');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  mkdirSync(folder, { recursive: true });
  const key = newSecretKey();
  writeFileSync(file, `${key}\n`, { mode: 0o600 });
  return key;
}

export const newSecretKey = (): string => randomBytes(48).toString('hex');
