import { newId, type Id } from '@jingqi/contract';
import { Outbox, act, systemClock } from '@jingqi/server/kit';
import { publishedEvent, signedIn, type Visitor } from '@jingqi/server/testing/index.ts';
import { manyVisitors } from '@jingqi/server/testing/manyVisitors.ts';
import { meetingSlots } from '@jingqi/server/testing/meetingPeople.ts';
import { openRegistration } from '@jingqi/server/testing/registration.ts';
import mongoose from 'mongoose';
import { setTimeout as pause } from 'node:timers/promises';
import { ask, book, enterpriseOf, register, showInterest, type Enterprise, type Expected, type Told } from './acts.ts';
import { countUp, type Counted } from './countUp.ts';
import { killAtRandom } from './killAtRandom.ts';
import { openRig, type Part, type Rig } from './Rig.ts';

/** `acts`: how many in all. `kills`: how often each part is killed. `onLine` is told how it goes. */
export interface RecountPlan {
  acts: number;
  kills: number;
  onLine: (line: string) => void;
}
export interface Recount extends Counted {
  acknowledged: number;
  killed: Record<Part, number>;
  /** Rows of the outbox that were due and not done in time, and those given up. */
  left: number;
}

/** How many go on at once. */
const atOnce = 12;
const settleMs = 120_000;

/**
 * Acts of every kind that asks for follow-up, through real processes that are killed −9 meanwhile; then what was
 * acknowledged is looked for in the database.
 */
export async function recount(plan: RecountPlan): Promise<Recount> {
  const rig = await openRig();
  try {
    const expected: Expected[] = [];
    let acknowledged = 0;
    const told: Told = (more) => {
      acknowledged += 1;
      expected.push(...more);
    };
    const eventId = await openEvent(rig);
    const killing = killAtRandom(rig, { ...plan, progress: () => acknowledged / plan.acts });
    const [killed] = await Promise.all([killing, playAll(rig, eventId, { acts: plan.acts, told })]);
    await endEvent(eventId);
    const left = await settled();
    plan.onLine(`${acknowledged} acts acknowledged, ${expected.length} leads’ sources expected`);
    return { acknowledged, killed, left, ...(await countUp(eventId, expected)) };
  } finally {
    await rig.stop();
  }
}

async function openEvent({ app }: Rig): Promise<Id> {
  const operator = await signedIn(app, 'operator');
  const { id, startsAt } = await publishedEvent(operator);
  await openRegistration(operator, id, { capacity: 10_000 });
  const slots = { slots: 10, lengthMinutes: 5, gapMinutes: 0, tables: 200, requestMinutes: 600 };
  await meetingSlots(id, new Date(startsAt), slots);
  return id;
}

/** A quarter registers, half asks (two each), the rest are interests and bookings of investors. */
async function playAll({ app }: Rig, eventId: Id, { acts, told }: { acts: number; told: Told }): Promise<void> {
  const share = Math.floor(acts / 20);
  const people = await manyVisitors(app, share * 5);
  const enterprises = people.map(enterpriseOf);
  const investors = await manyVisitors(app, share, 'investor');
  await inParallel(enterprises, async (enterprise) => {
    await register(eventId, enterprise, told);
    await ask(eventId, enterprise, { count: 2, told });
  });
  await inParallel(courtships(investors, enterprises), async ({ investor, enterprise, slot, n }) => {
    const towards = { enterprise, slot, told };
    await (n < 2 ? book(eventId, investor, towards) : showInterest(eventId, investor, towards));
  });
}

interface Courtship {
  investor: Visitor;
  enterprise: Enterprise;
  slot: number;
  n: number;
}

/** Two bookings and three interests each; nobody is wanted twice in one slot. */
function courtships(investors: Visitor[], enterprises: Enterprise[]): Courtship[] {
  return investors.flatMap((investor, i) =>
    [0, 1, 2, 3, 4].flatMap((n) => {
      const enterprise = enterprises[(i + n * investors.length) % enterprises.length];
      return enterprise ? [{ investor, enterprise, n, slot: (i % 2) + 2 * n }] : [];
    }),
  );
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  const hand = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
}

/** As ending the broadcast does it; nobody has answered anything. */
async function endEvent(eventId: Id): Promise<void> {
  const doer = {
    requestId: newId(),
    platform: { clock: systemClock, publish: () => undefined, enqueue: () => undefined },
  };
  await act(doer, eventId, async (a) => a.owe('event-ended', { eventId }));
}

/** Waits until nothing that is due is left. Resolves with how much is after all. */
async function settled(): Promise<number> {
  const due = () => Outbox.countDocuments({ deadAt: null, dueAt: mongoose.trusted({ $lte: new Date() }) });
  const end = Date.now() + settleMs;
  while ((await due()) > 0 && Date.now() < end) await pause(200);
  return (await due()) + (await Outbox.countDocuments({ deadAt: mongoose.trusted({ $ne: null }) }));
}
