import process from 'node:process';
import { nameOf } from '../install/mongodb/ensureMongodb.ts';
import type { SignIn } from '../platform/demoData.ts';
import { say } from '../say.ts';
import type { MongoServer } from '../services/MongoServer.ts';

/** The address, which database serves, and one sign-in a role. */
export function printWelcome(url: string, signIns: readonly SignIn[], mongo: MongoServer, tookMs: number): void {
  const rows = signIns.map(({ role, account, secret, url: place }) => [role, account, secret, place]);
  const lines = [
    '',
    `${say('数据库', 'Database')}: ${nameOf(mongo)}`,
    say(
      `平台已就绪（${(tookMs / 1000).toFixed(1)} 秒）：${url}`,
      `The platform is ready (${(tookMs / 1000).toFixed(1)} s): ${url}`,
    ),
    ...(rows.length > 0 ? [say('演示账号：', 'Demo sign-ins:'), ...table(rows)] : []),
    say('按 Ctrl-C 停止。', 'Ctrl-C stops it.'),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`);
}
