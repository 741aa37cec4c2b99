import { join } from 'node:path';
import type { Platform } from '@jingqi/setup/testing';
import { broadcastHls } from './broadcastHls.ts';
import { goOnAir } from './goOnAir.ts';
import type { LoadOptions } from './options.ts';
import { publishEvent, releaseQuestions, signInStaff } from './prepareEvent.ts';
import { prepareRace } from './prepareRace.ts';
import { signInAttendees } from './signInAttendees.ts';
import type { Visitor } from './Visitor.ts';

const perUser = 100;

interface Stand {
  baseUrl: string;
  operator: Visitor;
  eventId: string;
  platform: Platform;
  options: LoadOptions;
}

/** What a scenario needs: people, questions, slots, a broadcast. `stop` ends what was started for it. */
export async function prepare(
  platform: Platform,
  options: LoadOptions,
): Promise<{ prepared: object; stop: () => void }> {
  const [baseUrl = ''] = platform.serverUrls;
  const staff = (role: string): Promise<Visitor> => {
    const found = platform.signIns.find((one) => one.role === role);
    if (!found) throw new Error(`no demo sign-in for ${role}`);
    return signInStaff(baseUrl, found);
  };
  const [operator, moderator] = await Promise.all([staff('operator'), staff('moderator')]);
  const eventId = await publishEvent(operator);
  const stand = { baseUrl, operator, eventId, platform, options };
  const isAll = options.scenario === 'evening';
  const voices = await voicesFor(stand, moderator);
  const race =
    isAll || options.scenario === 'booking-race'
      ? await prepareRace(baseUrl, operator, eventId, options.contenders)
      : undefined;
  const stop = isAll || options.scenario === 'hls-crowd' ? await broadcast(stand) : () => undefined;
  const common = { perUser, serverUrls: platform.serverUrls, eventId, moderator: moderator.cookie };
  return { prepared: { ...options, ...common, ...voices, ...(race ? { race } : {}) }, stop };
}

async function voicesFor({ baseUrl, operator, eventId, options }: Stand, moderator: Visitor) {
  const { scenario, votesPerSecond, staySeconds } = options;
  const isVoting = scenario === 'vote-burst' || scenario === 'evening';
  const isAsking = scenario === 'question-burst' || isVoting;
  const needed = isAsking ? Math.max(50, isVoting ? votesPerSecond : 0) : 0;
  const attendees = (await signInAttendees(baseUrl, operator, needed)).map(({ cookie }) => cookie);
  // Each attendee may vote once for a question.
  const questions = isVoting ? Math.ceil((votesPerSecond * staySeconds) / needed) : 0;
  const questionIds = await releaseQuestions(baseUrl, { attendees, moderator: moderator.cookie }, eventId, questions);
  process.stdout.write(`prepared: ${attendees.length} attendees, ${questionIds.length} questions\n`);
  return { attendees, questionIds };
}

async function broadcast({ baseUrl, operator, eventId, platform }: Stand): Promise<() => void> {
  await goOnAir(baseUrl, operator, eventId);
  const child = await broadcastHls(process.env['FFMPEG_BIN'] ?? 'ffmpeg', join(platform.folder, 'hls', eventId));
  return () => void child.kill('SIGKILL');
}
