import { newId, streamOf, type StreamName } from '@jingqi/contract';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Feed, type RowSource } from './feed.ts';
import type { TimelineRow } from './timeline.model.ts';

const stream = streamOf.everyone(newId());
const rowOf = (seq: number, name: StreamName = stream): TimelineRow => ({
  stream: name,
  seq,
  fact: 'question:withdrawn',
  payload: {},
  at: new Date(0),
});

/** A feed over rows that are all in the database; `since` can be told to see them or not. */
function open(stored: TimelineRow[], failing = { reads: 0 }) {
  const left: number[] = [];
  const rows: RowSource = {
    after: async (name, seq, limit) => {
      if (failing.reads > 0) {
        failing.reads -= 1;
        throw new Error('database is away');
      }
      return stored.filter((row) => row.stream === name && row.seq > seq).slice(0, limit);
    },
    since: async () => stored,
  };
  const feed = new Feed({
    deliver: (row) => left.push(row.seq),
    now: () => 0,
    logger: { warn: () => undefined },
    rows,
  });
  return { feed, left };
}

const upTo = (last: number, first = 1): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

test('whatever order, doubles and losses rows come with, they leave in order, once, without a gap', async () => {
  const scenario = fc.record({
    count: fc.integer({ min: 1, max: 30 }),
    head: fc.integer({ min: 0, max: 5 }),
    arrivals: fc.array(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 6 }), { maxLength: 20 }),
    followAt: fc.integer({ min: 0, max: 5 }),
    failures: fc.integer({ min: 0, max: 2 }),
  });
  await fc.assert(
    fc.asyncProperty(scenario, async ({ count, head, arrivals, followAt, failures }) => {
      const stored = upTo(count).map((seq) => rowOf(seq));
      const from = Math.min(head, count);
      const { feed, left } = open(stored, { reads: failures });
      feed.expect(stream);
      for (const [index, seqs] of arrivals.entries()) {
        if (index === followAt) await feed.follow(stream, from);
        // Only what was committed can be published, and before the number is read only what came later than it.
        feed.accept(seqs.filter((seq) => seq <= count && (followAt <= index || seq > from)).map((seq) => rowOf(seq)));
      }
      if (followAt >= arrivals.length) await feed.follow(stream, from);
      for (let again = 0; again <= failures + 1; again += 1) await feed.sweep();
      expect(left).toEqual(upTo(count, from + 1));
    }),
    { numRuns: 300 },
  );
});

test('rows of streams that nobody follows here are dropped, also after the last one left', async () => {
  const { feed, left } = open([]);
  feed.accept([rowOf(1)]);
  feed.expect(stream);
  await feed.follow(stream, 1);
  feed.accept([rowOf(2)]);
  feed.forget(stream);
  feed.accept([rowOf(3)]);
  expect(left).toEqual([2]);
});

test('forgetting a stream while its gap is read does not bring it back', async () => {
  const { feed, left } = open(upTo(5).map((seq) => rowOf(seq)));
  feed.expect(stream);
  await feed.follow(stream, 0);
  feed.accept([rowOf(5)]);
  feed.forget(stream);
  await feed.sweep();
  feed.accept([rowOf(1)]);
  expect(left).toEqual([]);
});

test('a newcomer whose number is older than what already left is given the difference', async () => {
  const { feed } = open(upTo(5).map((seq) => rowOf(seq)));
  feed.expect(stream);
  expect(await feed.follow(stream, 5)).toEqual([]);
  expect((await feed.follow(stream, 3)).map(({ seq }) => seq)).toEqual([4, 5]);
  expect(await feed.follow(stream, 5)).toEqual([]);
});

test('a gap longer than one read is filled', async () => {
  const { feed, left } = open(upTo(2_500).map((seq) => rowOf(seq)));
  feed.expect(stream);
  await feed.follow(stream, 0);
  await feed.sweep();
  expect(left).toEqual(upTo(2_500));
});

test('what is published between coming and knowing the number leaves without waiting for the sweep', async () => {
  const { feed, left } = open([]);
  feed.expect(stream);
  feed.accept([rowOf(4), rowOf(3)]);
  await feed.follow(stream, 2);
  expect(left).toEqual([3, 4]);
});
