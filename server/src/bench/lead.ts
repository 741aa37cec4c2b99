import { newId } from '@jingqi/contract';
import mongoose from 'mongoose';
import { Lead, touchLead } from '../features/leads/index.ts';
import { act } from '../kit/index.ts';
import { leadTouch } from '../testing/leadTouches.ts';
import { alternate } from './alternate.ts';
import { openBench, wallOf } from './openBench.ts';
import { report } from './report.ts';

const leadsARound = 200;
const atOnce = 8;

/** Wall time of one lead: the act with its outbox row and the queue v a plain insert and a BullMQ job, both acknowledged by a majority with journal. */
const { platform, queue, queued, event, close } = await openBench();
const events = await Promise.all(Array.from({ length: atOnce }, event));

const touchOf = (turn: number): ReturnType<typeof leadTouch> => {
  const party = { uscc: '', enterprise: '北京某科技有限公司', personId: newId(), personName: '王芳' };
  return leadTouch(events[turn % events.length] ?? '', { party });
};

async function ours(turn: number): Promise<void> {
  const touch = touchOf(turn);
  await act({ platform, requestId: newId() }, touch.eventId, (a) => touchLead(a, touch));
}

await ours(0);
const sample = await Lead.findOne({}).lean();
const plain = mongoose.connection.collection('benchLeads');

async function baseline(): Promise<void> {
  const id = newId();
  await plain.insertOne(
    { ...sample, _id: id as never, naturalKey: id },
    { writeConcern: { w: 'majority', journal: true } },
  );
  await queue.add(
    'lead-sync',
    { leadId: id, outboxId: id },
    { jobId: `plain-${id}`, removeOnComplete: true, removeOnFail: true },
  );
}

const found = await alternate(5, {
  ours: async () => {
    const wall = await wallOf(leadsARound, atOnce, ours);
    await queued();
    return wall;
  },
  baseline: () => wallOf(leadsARound, atOnce, baseline),
});
report({ name: 'lead', ...found, unit: 'ms' });
await close();
process.exit(0);
