import { expect, test } from '@playwright/test';
import { ClockBroadcast } from './glass/ClockBroadcast.ts';
import { readClock } from './glass/readClock.ts';
import { percentile } from './measure.ts';
import { platformUnderTest } from './platform.ts';

test('the picture of both ways tells when it was taken, and the HLS player knows it within a second', async () => {
  const broadcast = await ClockBroadcast.open(platformUnderTest());
  try {
    const [realtime, hls] = await Promise.all([broadcast.watch('realtime'), broadcast.watch('hls')]);
    const [soon, late] = await Promise.all([readClock(realtime.page, 4_000), readClock(hls.page, 4_000)]);
    expect(soon.lateMs.length).toBeGreaterThan(20);
    expect(late.lateMs.length).toBeGreaterThan(20);
    // Two paths indeed: a player of segments is never within a segment's length.
    expect(percentile(late.lateMs, 0.5)).toBeGreaterThan(percentile(soon.lateMs, 0.5) + 1_000);
    expect(late.claimMs.length).toBeGreaterThan(5);
    expect(Math.abs(percentile(late.claimMs, 0.05))).toBeLessThan(1_000);
    expect(Math.abs(percentile(late.claimMs, 0.95))).toBeLessThan(1_000);
  } finally {
    await broadcast.close();
  }
});
