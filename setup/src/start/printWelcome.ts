import process from 'node:process';
import { nameOf } from '../install/mongodb/ensureMongodb.ts';
import type { SignIn } from '../platform/demoData.ts';
import { say } from '../say.ts';
import type { MongoServer } from '../services/MongoServer.ts';

/** The address, which database serves, and one sign-in a role. */
export function printWelcome(url: string, signIns: readonly SignIn[], mongo: MongoServer, tookMs: number): void {
  const lines = [
    '',
    `${say('数据库', 'Database')}: ${nameOf(mongo)}`,
    say(
      `平台已就绪（${(tookMs / 1000).toFixed(1)} 秒）：${url}`,
      `The platform is ready (${(tookMs / 1000).toFixed(1)} s): ${url}`,
    ),
    ...(signIns.length > 0 ? [say('演示账号：', 'Demo sign-ins:'), ...signIns.flatMap(linesOf), howToGetCodes] : []),
    say('按 Ctrl-C 停止。', 'Ctrl-C stops it.'),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** One line for all on the staff: where the second step's six digits come from. */
const howToGetCodes = say(
  '  工作人员登录需要动态口令：npm run demo:code -- 账号',
  '  Staff also need the code of the authenticator: npm run demo:code -- LOGIN',
);

const linesOf = ({ role, account, secret, url }: SignIn): string[] => [
  `  ${role.padEnd(10)} ${[account, secret].filter(Boolean).join(' / ')}`,
  `  ${' '.repeat(10)} ${url}`,
];
