import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { HeaderExtensionUri } from '@jingqi/contract';
import { mediaWorker } from '@jingqi/setup/testing';
import { createWorker, type types } from 'mediasoup';
import { mediaCodecs } from '../stage/codecs.ts';
import { consumeStream } from '../stage/consumeStream.ts';
import type { Participant } from '../stage/Participant.ts';
import { RtpSource } from '../testing/RtpSource.ts';

const roundMs = Number(process.env['BENCH_ROUND_MS'] ?? 10_000);
const rounds = 5;
/** Clock ticks a second, as Linux counts CPU time. */
const ticks = 100;

const folder = await mkdtemp(join(tmpdir(), 'jingqi-bench-'));
const worker = await createWorker({
  logLevel: 'warn',
  workerBin: process.env['MEDIASOUP_WORKER_BIN'] ?? (await mediaWorker()),
});
const router = await worker.createRouter({ mediaCodecs });
const source = await RtpSource.start(router, folder);
const sink = createSocket('udp4');
sink.bind(0, '127.0.0.1');
await once(sink, 'listening');
/** What a browser can do: what the contract names, of what the router can do. */
const rtpCapabilities = {
  ...router.rtpCapabilities,
  headerExtensions: (router.rtpCapabilities.headerExtensions ?? []).filter(
    ({ uri }) => HeaderExtensionUri.safeParse(uri).success,
  ),
};
const streamId = source.camera.streamId;

/** CPU that the worker has used, user and system, in µs. */
async function workerCpu(): Promise<number> {
  const stat = await readFile(`/proc/${worker.pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) / ticks) * 1_000_000;
}

async function transport(): Promise<types.PlainTransport> {
  const made = await router.createPlainTransport({ listenInfo: { protocol: 'udp', ip: '127.0.0.1' }, rtcpMux: true });
  await made.connect({ ip: '127.0.0.1', port: sink.address().port });
  return made;
}

/** A viewer as our node serves them, but for the encryption, which both sides go without. */
async function ours(): Promise<types.Consumer> {
  const made = await transport();
  const streams = new Map([[streamId, source.camera]]);
  const scene = { open: true, live: true, isPrivate: false, members: { [source.camera.personId]: { onAir: true } } };
  const participant = {
    stage: { home: async () => ({ host: { load: { consumers: 0 } }, router }), streams, scene },
    personId: 'viewer',
    rights: { view: 'air' },
    consumers: new Map(),
    gone: false,
    transport: () => made,
    tell: () => undefined,
  } as unknown as Participant;
  const { consumerId } = await consumeStream(participant, {
    transportId: made.id,
    streamId,
    rtpCapabilities: rtpCapabilities as never,
  });
  const consumer = participant.consumers.get(consumerId);
  if (!consumer) throw new Error('no consumer');
  return consumer;
}

const bare = async (): Promise<types.Consumer> =>
  (await transport()).consume({ producerId: streamId, rtpCapabilities, paused: true });

async function packetsOf(consumers: readonly types.Consumer[]): Promise<number> {
  const stats = await Promise.all(consumers.map((consumer) => consumer.getStats()));
  return stats.flat().reduce((sum, stat) => sum + (stat.type === 'outbound-rtp' ? stat.packetCount : 0), 0);
}

/** Worker's CPU for one packet sent, in µs, while only these viewers watch. */
async function round(consumers: readonly types.Consumer[]): Promise<number> {
  await Promise.all(consumers.map((consumer) => consumer.resume()));
  await pause(1_000);
  const [cpu, packets] = [await workerCpu(), await packetsOf(consumers)];
  await pause(roundMs);
  const [cpuThen, packetsThen] = [await workerCpu(), await packetsOf(consumers)];
  await Promise.all(consumers.map((consumer) => consumer.pause()));
  return (cpuThen - cpu) / (packetsThen - packets);
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** CPU of the worker for one forwarded packet: a viewer of ours v a bare consumer, in turn on the same worker and picture. */
for (const viewers of [50, 100]) {
  const many = (make: () => Promise<types.Consumer>): Promise<types.Consumer[]> =>
    Promise.all(Array.from({ length: viewers }, make));
  const sides = { ours: await many(ours), bare: await many(bare) };
  const costs = { ours: [] as number[], bare: [] as number[] };
  for (let turn = 0; turn < rounds; turn += 1)
    for (const side of turn % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const))
      costs[side].push(await round(sides[side]));
  const [own, baseline] = [median(costs.ours), median(costs.bare)];
  console.log(
    JSON.stringify({ name: `forwarding-${viewers}`, ours: own, baseline, ratio: own / baseline, unit: 'µs CPU' }),
  );
  for (const consumer of [...sides.ours, ...sides.bare]) consumer.close();
}
source.stop();
sink.close();
worker.close();
await rm(folder, { recursive: true });
process.exit(0);
