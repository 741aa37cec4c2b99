import { newId, PartySide } from '@jingqi/contract';
import mongoose from 'mongoose';
import { act, type Platform } from '../../kit/index.ts';
import { isGone } from './attendance.policy.ts';
import { changeMeeting } from './changeMeeting.ts';
import { closeMeeting } from './closeMeeting.ts';
import { readEvidence } from './evidence.model.ts';
import { expireMeeting } from './expireMeeting.ts';
import { Meeting, type MeetingDoc } from './meeting.model.ts';
import { isRoomOpen } from './meeting.policy.ts';
import { sampleRoom } from './sampleRoom.ts';
import { tellRoom } from './tellRoom.ts';

const tickMs = 1_000;
/** Shorter than a tick, so that a process that died holds nobody up. */
const lockMs = 900;
/** How long a room that is over is still told so, for a node that was away at that moment, in ms. */
const closingMs = 60_000;
const portion = 200;

/** Starts what meetings do by themselves. Every process runs it, one does it. Returns its stop, which waits for what runs. */
export function startMeetingsClock(platform: Platform): () => Promise<void> {
  let running: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    try {
      const mine = await platform.redis.set('meetings:clock', newId(), 'PX', lockMs, 'NX');
      if (mine === 'OK') await tendMeetings(platform);
    } catch (error) {
      platform.logger.warn({ err: error }, 'meetings clock: will be tried again');
    } finally {
      running = null;
    }
  };
  const interval = setInterval(() => {
    running ??= run();
  }, tickMs);
  return async () => {
    clearInterval(interval);
    await running;
  };
}

/** What one process does for all of them, each second; any step may be done by two at once. */
export async function tendMeetings(platform: Platform): Promise<void> {
  const now = platform.clock();
  const doer = { platform, requestId: newId() };
  await each(platform, await due({ state: 'pending', expiresAt: mongoose.trusted({ $lte: now }) }), ({ _id }) =>
    act(doer, _id, (a) => expireMeeting(a, _id)),
  );
  const agreed = await due({ state: 'accepted', startsAt: mongoose.trusted({ $lte: soon(now) }) });
  await each(platform, agreed, async (meeting) => {
    if (meeting.openedAt === null && isRoomOpen(meeting, now)) await openRoom(doer, meeting);
    await noticeGone(doer, meeting);
    if (meeting.startsAt <= now) await sampleOrWarn(platform, meeting, now);
    if (meeting.endsAt <= now) await closeMeeting(doer, meeting._id);
    await tellRoom(platform, meeting._id);
  });
  const over = await due({ closedAt: mongoose.trusted({ $gt: new Date(now.getTime() - closingMs) }) });
  await each(platform, over, ({ _id }) => tellRoom(platform, _id));
}

/** A node that does not answer holds up no end. */
async function sampleOrWarn(platform: Platform, meeting: MeetingDoc, now: Date): Promise<void> {
  try {
    await sampleRoom(platform, meeting, now);
  } catch (error) {
    platform.logger.warn({ err: error, meetingId: meeting._id }, 'media node said nothing of a room');
  }
}

/** With those in whose waiting room somebody may be. */
const soon = (now: Date): Date => new Date(now.getTime() + 10 * 60_000);

async function due(filter: mongoose.QueryFilter<MeetingDoc>): Promise<MeetingDoc[]> {
  return Meeting.find(filter).limit(portion).lean<MeetingDoc[]>();
}

/** One that fails holds up none of the others. */
async function each(
  { logger }: Platform,
  meetings: readonly MeetingDoc[],
  work: (meeting: MeetingDoc) => Promise<unknown>,
): Promise<void> {
  await Promise.all(
    meetings.map(async (meeting) => {
      try {
        await work(meeting);
      } catch (error) {
        logger.warn({ err: error, meetingId: meeting._id }, 'meeting not tended; will be tried again');
      }
    }),
  );
}

type Doer = Parameters<typeof changeMeeting>[0];

/** Both are told that the room is open. */
async function openRoom(doer: Doer, { _id }: MeetingDoc): Promise<void> {
  await changeMeeting(doer, _id, (before, a) =>
    before.openedAt === null && isRoomOpen(before, a.now) ? { openedAt: a.now } : null,
  );
}

/** Whose page has fallen silent is no longer here. */
async function noticeGone(doer: Doer, { _id, here }: MeetingDoc): Promise<void> {
  if (!here.investor && !here.enterprise) return;
  const evidence = await readEvidence(_id);
  const now = doer.platform.clock();
  const gone = PartySide.options.filter((side) => here[side] && isGone(evidence[side].lastBeatAt, now));
  if (gone.length === 0) return;
  await changeMeeting(doer, _id, (before) => ({
    here: {
      investor: before.here.investor && !gone.includes('investor'),
      enterprise: before.here.enterprise && !gone.includes('enterprise'),
    },
  }));
}
