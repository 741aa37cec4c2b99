import mongoose from 'mongoose';
import type { Platform } from '../../kit/index.ts';
import { liveNodes, readTraffic } from '../media/index.ts';
import { withSample, type Counted } from './attendance.policy.ts';
import { Evidence, readEvidence, type EvidenceDoc } from './evidence.model.ts';
import type { MeetingDoc } from './meeting.model.ts';

const everyMs = 15_000;
/** A sample speaks for no more time than this; what was before it nobody saw, in ms. */
const mostMs = 30_000;

type Sampled = Pick<MeetingDoc, '_id' | 'nodeId' | 'startsAt' | 'endsAt' | 'investor' | 'enterprise'>;

/**
 * Asks the media node each 15 s, and once more at the end, what each side has sent and received. A node that does not answer
 * says nothing about anybody.
 */
export async function sampleRoom(platform: Platform, meeting: Sampled, now: Date): Promise<void> {
  if (meeting.nodeId === null) return;
  const before = await readEvidence(meeting._id);
  const since = before.sampledAt ?? meeting.startsAt;
  const isLast = meeting.endsAt <= now;
  if (now.getTime() - since.getTime() < everyMs && !isLast) return;
  const node = (await liveNodes(platform)).find(({ id }) => id === meeting.nodeId);
  if (!node) return;
  const { persons } = await readTraffic(platform, node, meeting._id);
  const countedOf = (personId: string): Counted => persons.find((person) => person.personId === personId) ?? null;
  const elapsedMs = Math.min(mostMs, now.getTime() - since.getTime());
  const investor = withSample(before.investor, { counted: countedOf(meeting.investor.personId), elapsedMs, now });
  const enterprise = withSample(before.enterprise, { counted: countedOf(meeting.enterprise.personId), elapsedMs, now });
  const isTogether = investor.hasMedia && enterprise.hasMedia;
  await keep(before, now, {
    investor: investor.after,
    enterprise: enterprise.after,
    togetherMs: before.togetherMs + (isTogether ? elapsedMs : 0),
  });
}

/** Beats come in between; only what the sample says is written, and by the first who has taken it. */
async function keep(
  before: EvidenceDoc,
  now: Date,
  { investor, enterprise, togetherMs }: Omit<EvidenceDoc, '_id' | 'sampledAt'>,
): Promise<void> {
  const set: Record<string, unknown> = { togetherMs, sampledAt: now };
  for (const [side, { mediaMs, brokenMs, sent, received }] of Object.entries({ investor, enterprise }))
    for (const [field, value] of Object.entries({ mediaMs, brokenMs, sent, received })) set[`${side}.${field}`] = value;
  await Evidence.updateOne(mongoose.trusted({ _id: before._id, sampledAt: before.sampledAt }), { $set: set });
}
