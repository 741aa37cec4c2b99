import { newId } from '@jingqi/contract';
import { Beats } from '../kit/index.ts';
import { alternate, cpuOf } from './alternate.ts';
import { openHall } from './openHall.ts';
import { report } from './report.ts';

const members = Number(process.env['MEMBERS'] ?? 1_000);
/** What happens in one tick of the pulse: the votes of one second of a busy evening. */
const updates = 100;

/** CPU of the server process for one logical update (one vote) to reach one member: our pulse v an emit for each event. */
const { io, fanOut, stream, eventId, crowd, close } = await openHall(members);
const questions = Array.from({ length: 20 }, () => newId());
const questionOf = (update: number): string => questions[update % questions.length] ?? '';

async function ours(): Promise<void> {
  const beats = new Beats();
  for (let update = 0; update < updates; update += 1)
    beats.add(eventId, { votes: { [questionOf(update)]: update }, claps: 0 });
  for (const [, { votes, claps }] of beats.take())
    fanOut.pulse(stream, { eventId, viewers: members, votes, claps, at: new Date().toISOString() });
  await crowd.received(1);
}

async function baseline(): Promise<void> {
  for (let update = 0; update < updates; update += 1)
    io.local.to(stream).emit('vote', { eventId, questionId: questionOf(update), votes: update });
  await crowd.received(updates);
}

const perUpdate = async (work: () => Promise<void>): Promise<number> => (await cpuOf(work)) / (updates * members);
const found = await alternate(7, {
  ours: () =>
    perUpdate(async () => {
      for (let tick = 0; tick < 20; tick += 1) await ours();
    }).then((cpu) => cpu / 20),
  baseline: () => perUpdate(baseline),
});
report({ name: 'pulse-update', ...found, unit: 'µs CPU' });
await close();
process.exit(0);
