import { Outbox } from '@jingqi/server/kit';
import mongoose from 'mongoose';
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';

/** What Prometheus reads: the process, the outbox, the jobs. */
export function makeMetrics(): { registry: Registry; countJob: (job: string, outcome: string) => void } {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const ran = new Counter({
    name: 'jobs_total',
    help: 'Jobs that ran',
    labelNames: ['job', 'outcome'],
    registers: [registry],
  });
  const depth = new Gauge({
    name: 'outbox_rows',
    help: 'Rows of the outbox: owed now, owed for later, or given up and waiting for a person',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      const now = new Date();
      const owed = { deadAt: null, dueAt: mongoose.trusted({ $lte: now }) };
      const later = { deadAt: null, dueAt: mongoose.trusted({ $gt: now }) };
      depth.set({ state: 'owed' }, await Outbox.countDocuments(owed));
      depth.set({ state: 'later' }, await Outbox.countDocuments(later));
      depth.set({ state: 'dead' }, await Outbox.countDocuments({ deadAt: mongoose.trusted({ $ne: null }) }));
    },
  });
  return { registry, countJob: (job, outcome) => ran.inc({ job, outcome }) };
}
