import { newId, type Id } from '@jingqi/contract';
import mongoose, { type ClientSession } from 'mongoose';
import * as meetings from '../features/meetings/index.ts';
import { candidate, meetingSlots, person } from '../testing/meetingPeople.ts';
import { alternate } from './alternate.ts';
import { openBench, wallOf } from './openBench.ts';
import { report } from './report.ts';

const bookingsARound = 60;
const atOnce = 8;

/** Wall time of one booking: the use case with its checks v the native driver writing the same documents in a transaction. */
const { platform, queued, event, close } = await openBench();
const eventId = await event();
await meetingSlots(eventId, new Date(Date.now() + 2 * 86_400_000), { slots: 2_000, tables: 10 });
const database = (): mongoose.mongo.Db => {
  if (!mongoose.connection.db) throw new Error('no database');
  return mongoose.connection.db;
};

let slot = 0;
async function book([investor, registrationId]: readonly [Id, Id]): Promise<void> {
  slot += 1;
  await meetings.routes.bookMeeting({
    platform,
    actor: { personId: investor, role: 'investor', name: '张投资', enterprise: '', sessionHash: '' },
    requestId: newId(),
    address: '',
    query: {},
    cookie: { start: () => undefined, end: () => undefined },
    params: { id: eventId },
    body: { id: newId(), registrationId, slot, message: '想了解融资需求' },
  });
}
const pair = async (): Promise<readonly [Id, Id]> => [
  (await person('investor')).personId,
  (await candidate(eventId))._id,
];

type Document = mongoose.mongo.Document;

/** What one booking writes, by collection: those documents that are there after it and were not before. */
async function writtenByOne(): Promise<Map<string, Document[]>> {
  const names = (await database().listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name);
  const idsOf = async (name: string): Promise<Set<unknown>> =>
    new Set(
      (
        await database()
          .collection(name)
          .find({}, { projection: { _id: 1 } })
          .toArray()
      ).map(({ _id }) => _id),
    );
  const who = await pair();
  const before = new Map(await Promise.all(names.map(async (name) => [name, await idsOf(name)] as const)));
  await book(who);
  const written = new Map<string, Document[]>();
  for (const name of names.filter((one) => one !== 'processes')) {
    const all = await database().collection(name).find().toArray();
    const added = all.filter(({ _id }) => !before.get(name)?.has(_id));
    if (added.length > 0) written.set(name, added);
  }
  return written;
}

await book(await pair());
await queued();
const written = await writtenByOne();

/** The same document under another key. */
function renewed(document: Document): Document {
  const mark = newId();
  const unique = Object.fromEntries(
    ['naturalKey', 'stream'].filter((key) => key in document).map((key) => [key, mark]),
  );
  return { ...document, _id: mark, ...unique };
}

async function writeSame(session: ClientSession): Promise<void> {
  for (const [name, documents] of written)
    await database().collection(name).insertMany(documents.map(renewed), { session });
}

const baseline = (): Promise<void> =>
  mongoose.connection
    .getClient()
    .withSession((session) =>
      session.withTransaction(() => writeSame(session), { writeConcern: { w: 'majority', journal: true } }),
    );

const found = await alternate(5, {
  ours: async () => {
    const pairs = await Promise.all(Array.from({ length: bookingsARound }, pair));
    const wall = await wallOf(bookingsARound, atOnce, (turn) => book(pairs[turn - 1] ?? ['', '']));
    await queued();
    return wall;
  },
  baseline: () => wallOf(bookingsARound, atOnce, baseline),
});
report({ name: 'booking', ...found, unit: 'ms' });
await close();
process.exit(0);
