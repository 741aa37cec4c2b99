import { relative } from 'node:path';
import process from 'node:process';
import { root } from '../places.ts';
import { say } from '../say.ts';
import type { SupervisorEvent } from '../supervise/Supervisor.ts';

/** One line on the terminal about a process that ended, came back, or did not become ready. */
export function tellEvent(event: SupervisorEvent, logFolder: string): void {
  process.stdout.write(`${sentence(event, relative(root, logFolder))}\n`);
}

function sentence(event: SupervisorEvent, logs: string): string {
  const { name } = event;
  if (event.kind === 'back')
    return say(`⟳ ${name} 已恢复（进程 ${event.pid}）`, `⟳ ${name} is back (pid ${event.pid})`);
  if (event.kind === 'unready')
    return say(`⟳ ${name} 未就绪：${event.reason}`, `⟳ ${name} is not ready: ${event.reason}`);
  const how = event.exit.signal ?? String(event.exit.code);
  const seconds = event.againInMs / 1000;
  return say(
    `⟳ ${name} 意外退出（${how}），${seconds} 秒后重启；日志 ${logs}/${name}.log`,
    `⟳ ${name} ended (${how}) and starts again in ${seconds} s; its log: ${logs}/${name}.log`,
  );
}
