import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import type { Packaging } from '../hls/Packaging.ts';
import type { Stages } from '../stage/Stages.ts';
import type { Workers } from '../workers/Workers.ts';

/** People connected and streams forwarded now. */
export function countAll(stages: Stages, workers: Workers): { participants: number; consumers: number } {
  return {
    participants: stages.all.reduce((sum, stage) => sum + stage.participants.size, 0),
    consumers: workers.all.reduce((sum, { load }) => sum + load.consumers, 0),
  };
}

/** Prometheus metrics of the process, its workers and its stages. */
export function makeMetrics(stages: Stages, workers: Workers, packaging: Packaging | null): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, read: () => number): Gauge =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  gauge('media_stages', 'Stages known', () => stages.all.length);
  gauge('media_participants', 'People connected', () => countAll(stages, workers).participants);
  gauge('media_consumers', 'Streams forwarded', () => countAll(stages, workers).consumers);
  gauge('media_streams', 'Streams published', () => stages.all.reduce((sum, stage) => sum + stage.streams.size, 0));
  gauge('media_hls_runs', 'Pictures packaged as HLS now', () => packaging?.runs ?? 0);
  gauge('media_hls_restarts', 'Runs that followed another one', () => packaging?.restarts ?? 0);
  tellWorkers(registry, workers);
  return registry;
}

function tellWorkers(registry: Registry, workers: Workers): void {
  const pids = new Gauge({
    name: 'mediasoup_worker_pid',
    help: 'Process id of each worker',
    labelNames: ['index'],
    registers: [],
    collect() {
      this.reset();
      for (const { index, pid } of workers.all) this.set({ index: String(index) }, pid);
    },
  });
  const died = new Counter({
    name: 'mediasoup_workers_died_total',
    help: 'Workers that died and were replaced',
    registers: [],
    collect() {
      this.reset();
      this.inc(workers.died);
    },
  });
  registry.registerMetric(pids);
  registry.registerMetric(died);
}
