import { newId, streamOf, type Id } from '@jingqi/contract';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openStand, type Stand } from '../testing/openStand.ts';
import { act, type Doer } from './act.ts';
import { Audit } from './audit.model.ts';
import { holdStream } from './numbers.ts';
import { Outbox, type OutboxRow } from './outbox.model.ts';
import { StreamHead, Timeline } from './timeline.model.ts';

let stand: Stand;
const owed: OutboxRow[] = [];
let doer: Doer;
beforeAll(async () => {
  stand = await openStand();
  doer = { platform: { ...stand.platform, enqueue: (rows) => void owed.push(...rows) }, requestId: newId() };
});
beforeEach(() => {
  stand.rows.length = 0;
  owed.length = 0;
});
afterAll(() => stand.close());

const gone = { questionId: newId() };

async function numbersOf(stream: string): Promise<number[]> {
  return (await Timeline.find({ stream }).sort({ seq: 1 }).lean()).map(({ seq }) => seq);
}

test('what an act says, owes and audits is there at its end and handed over once', async () => {
  const stream = streamOf.everyone(newId());
  const answer = await act(doer, newId(), async (a) => {
    a.say(stream, 'question:withdrawn', gone);
    a.say(stream, 'question:withdrawn', gone);
    a.owe('event-ended', { eventId: newId() });
    a.audit('test', 'subject');
    return 'answer';
  });
  expect(answer).toBe('answer');
  expect(stand.rows.map(({ seq }) => seq)).toEqual([1, 2]);
  expect(await numbersOf(stream)).toEqual([1, 2]);
  expect(await Outbox.countDocuments({ _id: owed[0]?._id ?? '' })).toBe(1);
  expect(await Audit.countDocuments({ subject: 'subject' })).toBe(1);
});

test('an act that fails writes nothing and hands nothing over', async () => {
  const stream = streamOf.everyone(newId());
  const failing = act(doer, newId(), async (a) => {
    a.say(stream, 'question:withdrawn', gone);
    a.owe('event-ended', { eventId: newId() });
    a.audit('test', 'failing');
    await StreamHead.create([{ _id: streamOf.staff(newId()), seq: 7 }], { session: a.session });
    throw new Error('on purpose');
  });
  await expect(failing).rejects.toThrow('on purpose');
  expect([stand.rows, owed]).toEqual([[], []]);
  expect(await numbersOf(stream)).toEqual([]);
  expect(await StreamHead.countDocuments({ seq: 7 })).toBe(0);
  expect(await Audit.countDocuments({ subject: 'failing' })).toBe(0);
});

test('a fact carries nothing but what the contract names', async () => {
  const stream = streamOf.everyone(newId());
  const withSecret = { ...gone, askerId: 'secret' };
  await act(doer, newId(), async (a) => a.say(stream, 'question:withdrawn', withSecret));
  const [row] = await Timeline.find({ stream }).lean();
  expect(row?.payload).toEqual(gone);
});

test('acts at once, as of several processes, leave numbers without gap or double', async () => {
  const eventId = newId();
  const streams = [streamOf.everyone(eventId), streamOf.staff(eventId)];
  // Each with a turn of its own, as if in a process of its own; half of them say the streams in the other order.
  const acts = Array.from({ length: 30 }, (_, index) =>
    act(doer, newId(), async (a) => {
      for (const stream of index % 2 ? streams : streams.toReversed()) a.say(stream, 'question:withdrawn', gone);
    }),
  );
  await Promise.all(acts);
  const all = Array.from({ length: 30 }, (_, index) => index + 1);
  for (const stream of streams) {
    expect(await numbersOf(stream)).toEqual(all);
    expect(
      stand.rows
        .filter((row) => row.stream === stream)
        .map(({ seq }) => seq)
        .sort((a, b) => a - b),
    ).toEqual(all);
  }
});

test('an act begun before another held its stream begins anew and sees what that one did', async () => {
  const stream = streamOf.staff(newId());
  const seen: (string | undefined)[] = [];
  const read = async (id: Id, a: Parameters<Parameters<typeof act>[2]>[0]) =>
    (await Audit.findById(id).session(a.session).lean())?.act;
  const mark = newId();
  await act(doer, newId(), async (a) => {
    seen.push(await read(mark, a));
    if (seen.length === 1) {
      await act(doer, newId(), async (other) => {
        await holdStream(stream, other.session);
        await Audit.create([{ _id: mark, personId: 'x', name: 'x', act: 'closed', subject: 's', at: other.now }], {
          session: other.session,
        });
      });
    }
    a.say(stream, 'question:withdrawn', gone);
  });
  expect(seen).toEqual([undefined, 'closed']);
  expect(await numbersOf(stream)).toEqual([1]);
});
