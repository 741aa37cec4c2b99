import type { Family } from '../processes/Family.ts';
import { tail } from '../processes/tail.ts';
import { isRecord } from '../readJson.ts';
import { say } from '../say.ts';
import { SetupFailure } from '../SetupFailure.ts';
import type { Layout } from './Layout.ts';
import { demoSpec } from './specs.ts';

export interface SignIn {
  readonly role: string;
  readonly account: string;
  /** A password, or in words how the code arrives. */
  readonly secret: string;
  readonly url: string;
  /** Of the authenticator of somebody on the staff; empty for the others. */
  readonly totpSecret: string;
}

/** Writes the demo data (again is harmless) and returns one sign-in a role. */
export async function demoData(family: Family, layout: Layout, signal?: AbortSignal): Promise<SignIn[]> {
  const { code, output } = await family.run(demoSpec(layout), signal);
  if (code !== 0)
    throw new SetupFailure(
      say(`写入演示数据失败：${tail(output, 1)}`, `The demo data could not be written: ${tail(output, 1)}`),
      'LOG_LEVEL=debug npm start',
    );
  return signInsOf(output);
}

/** The sign-ins of the last line that is JSON with `signIns`. */
export function signInsOf(output: string): SignIn[] {
  const last = output.split('\n').findLast((line) => line.includes('"signIns"'));
  const value: unknown = last === undefined ? {} : JSON.parse(last);
  const rows = isRecord(value) && Array.isArray(value['signIns']) ? value['signIns'] : [];
  return rows.filter(isRecord).map((row) => ({
    role: textOf(row['role']),
    account: textOf(row['account']),
    secret: textOf(row['password'] ?? row['how']),
    url: textOf(row['url']),
    totpSecret: textOf(row['totpSecret']),
  }));
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
