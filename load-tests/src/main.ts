import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { startPlatform, type Platform } from '@jingqi/setup/testing';
import { findK6 } from './findK6.ts';
import { keepResult } from './keepResult.ts';
import { readOptions, type LoadOptions } from './options.ts';
import { publishEvent, releaseQuestions, signInAttendees, signInStaff } from './prepareEvent.ts';
import { runK6 } from './runK6.ts';
import { watchUsage } from './usage.ts';

const root = dirname(dirname(import.meta.dirname));
const perUser = 100;

/** `npm run load -- <scenario>`: starts a platform of two servers, lets k6 loose on it and keeps the figures. */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  const k6 = findK6(root, process.env);
  const platform = await startPlatform({ servers: 2, env: { LOG_LEVEL: 'warn', TRUSTED_PROXIES: '1' } });
  const folder = mkdtempSync(join(tmpdir(), 'jingqi-load-'));
  try {
    const prepared = await prepare(platform, options);
    const { pid, done } = runK6(k6, options.scenario, prepared, folder);
    const usage = watchUsage([
      ...['server', 'server-2', 'media', 'jobs'].map((name) => ({ name, pid: platform.pid(name) })),
      { name: 'k6', pid },
    ]);
    const { isPassed, metrics } = await done;
    keepResult(root, { options, isPassed, metrics, usage: usage.stop() });
    return isPassed ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await platform.stop();
  }
}

async function prepare(platform: Platform, options: LoadOptions): Promise<object> {
  const [first = ''] = platform.serverUrls;
  const staff = (role: string) => {
    const found = platform.signIns.find((one) => one.role === role);
    if (!found) throw new Error(`no demo sign-in for ${role}`);
    return signInStaff(first, found);
  };
  const [operator, moderator] = await Promise.all([staff('operator'), staff('moderator')]);
  const eventId = await publishEvent(operator);
  const isVoting = options.scenario === 'vote-burst' || options.scenario === 'evening';
  const needed = options.scenario === 'join-storm' ? 0 : isVoting ? Math.max(50, options.votesPerSecond) : 50;
  const attendees = await signInAttendees(first, operator, needed);
  // Each attendee may vote once for a question.
  const questions = isVoting ? Math.ceil((options.votesPerSecond * options.staySeconds) / needed) : 0;
  const questionIds = await releaseQuestions(first, { attendees, moderator: moderator.cookie }, eventId, questions);
  process.stdout.write(`prepared: ${attendees.length} attendees, ${questionIds.length} questions\n`);
  return {
    ...options,
    perUser,
    serverUrls: platform.serverUrls,
    eventId,
    moderator: moderator.cookie,
    attendees,
    questionIds,
  };
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`✗ ${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
});
