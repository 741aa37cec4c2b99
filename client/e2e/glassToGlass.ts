import { startPlatform, type Platform } from '@jingqi/setup/testing';
import { ClockBroadcast } from './glass/ClockBroadcast.ts';
import { costOfViewers } from './glass/costOfViewers.ts';
import { readClock, type ClockReadings } from './glass/readClock.ts';
import { percentile } from './measure.ts';
import { loginOf } from './platform.ts';

const readMs = Number(process.env['BENCH_READ_SECONDS'] ?? 30) * 1_000;
const viewers = Number(process.env['BENCH_VIEWERS'] ?? 20);
const measureMs = Number(process.env['BENCH_SECONDS'] ?? 30) * 1_000;

/** One JSON line on stdout: `npm run bench` reads it. */
function report(name: string, ours: number, unit: string, more: { baseline?: number; aim?: number } = {}): void {
  const ratio = more.baseline === undefined ? {} : { ratio: rounded(ours / more.baseline) };
  const baseline = more.baseline === undefined ? {} : { baseline: rounded(more.baseline) };
  process.stdout.write(`${JSON.stringify({ name, ours: rounded(ours), unit, ...more, ...baseline, ...ratio })}\n`);
}

const rounded = (value: number): number => Number(value.toPrecision(4));

function reportLateness(path: string, { lateMs, unreadable }: ClockReadings): void {
  report(`glass-to-glass-${path}-median`, percentile(lateMs, 0.5), 'ms');
  report(`glass-to-glass-${path}-p95`, percentile(lateMs, 0.95), 'ms');
  report(`glass-to-glass-${path}-read`, lateMs.length, 'pictures');
  report(`glass-to-glass-${path}-unreadable`, unreadable, 'pictures');
}

/**
 * From a clock in the host's picture to the same clock on viewers' screens, both ways at once; what the HLS player says of
 * its picture's time less what the picture says; CPU of the platform for a second of one more viewer either way.
 */
async function main(platform: Platform): Promise<void> {
  const broadcast = await ClockBroadcast.open({
    publicUrl: platform.publicUrl,
    operator: loginOf(platform.signIns, 'operator'),
  });
  try {
    const seats = await Promise.all([broadcast.watch('realtime'), broadcast.watch('hls')]);
    const [realtime, hls] = await Promise.all([readClock(seats[0].page, readMs), readClock(seats[1].page, readMs)]);
    reportLateness('realtime', realtime);
    reportLateness('hls', hls);
    for (const share of [0.05, 0.5, 0.95])
      report(`hls-time-claim-p${share * 100}`, percentile(hls.claimMs, share), 'ms off');
    report('hls-time-claim', percentile(hls.claimMs.map(Math.abs), 0.95), 'ms off', { aim: 1_000 });
    await Promise.all(seats.map((seat) => seat.close()));
    const cost = await costOfViewers(platform, broadcast, { viewers, measureMs });
    process.stdout.write(
      `a viewer received: HLS ${cost.hls.kbps.toFixed(0)}, WebRTC ${cost.realtime.kbps.toFixed(0)} kbit/s\n`,
    );
    report('viewer-second', cost.hls.cpuMs, 'ms CPU', { baseline: cost.realtime.cpuMs });
  } finally {
    await broadcast.close();
  }
}

const platform = await startPlatform();
try {
  await main(platform);
} finally {
  await platform.stop();
}
