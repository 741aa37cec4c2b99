import { newId, type ErrorCode, type Id } from '@jingqi/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { manyVisitors } from '../../testing/manyVisitors.ts';
import { candidate, meetingSlots } from '../../testing/meetingPeople.ts';
import { Refused } from '../../testing/Refused.ts';
import { signedIn } from '../../testing/makeVisitor.ts';
import { publishedEvent } from '../../testing/makeEvent.ts';
import { spawnServers, type SpawnedServers } from '../../testing/spawnServers.ts';
import type { Visitor } from '../../testing/Visitor.ts';
import { Account } from '../accounts/index.ts';
import { Lead } from '../leads/index.ts';
import { Claim } from './claim.model.ts';
import { Meeting } from './meeting.model.ts';

const [slots, contenders] = [50, 100];
let servers: SpawnedServers;
let eventId: Id;
let visitors: Visitor[];
beforeAll(async () => {
  servers = await spawnServers(2);
  const operator = await signedIn(servers.app(0), 'operator');
  const startsAt = Date.now() + 30 * 60_000;
  const at = (minutes: number): string => new Date(startsAt + minutes * 60_000).toISOString();
  eventId = (await publishedEvent(operator, { startsAt: at(0), endsAt: at(slots * 5) })).id;
  await meetingSlots(eventId, new Date(startsAt), { slots, lengthMinutes: 5, gapMinutes: 0, tables: 200 });
  // Half of them come to one process, half to the other.
  visitors = (
    await Promise.all([0, 1].map((process) => manyVisitors(servers.app(process), contenders / 2, 'investor')))
  ).flat();
}, 120_000);
afterAll(() => servers.stop());

type Outcome = 'won' | ErrorCode;

async function tryFor(visitor: Visitor, registrationId: Id, slot: number): Promise<Outcome> {
  const body = { id: newId(), registrationId, slot, message: '' };
  return visitor.call('bookMeeting', { params: { id: eventId }, body }).then(
    () => 'won' as const,
    (error: unknown) => {
      if (error instanceof Refused) return error.code;
      throw error;
    },
  );
}

test(
  'two processes, 50 slots of one enterprise, 100 contenders a slot: exactly 50 meetings',
  { timeout: 120_000 },
  async () => {
    const { _id: registrationId, uscc } = await candidate(eventId, { uscc: '91110108MA01ABCD0X' });
    const outcomes: Outcome[] = [];
    // Each contender tries for every slot, one after the other; at any moment all hundred want the same one.
    await Promise.all(
      visitors.map(async (visitor) => {
        for (let slot = 0; slot < slots; slot += 1) outcomes.push(await tryFor(visitor, registrationId, slot));
      }),
    );
    expect(
      Map.groupBy(outcomes, (outcome) => outcome)
        .keys()
        .toArray()
        .sort(),
    ).toEqual(['SLOT_TAKEN', 'won']);
    expect(outcomes.filter((outcome) => outcome === 'won')).toHaveLength(slots);
    const meetings = await Meeting.find({ eventId }).lean();
    expect(new Set(meetings.map(({ slot }) => slot)).size).toBe(slots);
    expect(meetings).toHaveLength(slots);
    // Each holds the enterprise, its person, the investor and a table: nothing of those who lost is left.
    expect(await Claim.countDocuments({ eventId })).toBe(4 * slots);
    const lead = await Lead.findOne({ eventId, kind: 'booking', uscc }).lean();
    expect(lead?.sources).toHaveLength(slots);
    expect(await Account.countDocuments({ role: 'investor' })).toBe(contenders);
  },
);
