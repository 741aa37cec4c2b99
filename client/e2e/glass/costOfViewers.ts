import { setTimeout as pause } from 'node:timers/promises';
import type { Platform } from '@jingqi/setup/testing';
import type { ClockBroadcast } from './ClockBroadcast.ts';
import { cpuOf } from './cpuOf.ts';
import { GuestLine } from './GuestLine.ts';
import { HlsCrowd } from './HlsCrowd.ts';
import { RealtimeCrowd } from './RealtimeCrowd.ts';

/** What both kinds of viewers get, so that they can be compared: 360p. */
const layer = 'm';
/** What begins with the first viewers is not measured, in ms. */
const settleMs = 4_000;

/** CPU in ms for a second of one viewer, and kbit/s that such a viewer received. */
export interface Cost {
  cpuMs: number;
  kbps: number;
}

interface Options {
  viewers: number;
  measureMs: number;
}

/** CPU of server and media node for each more viewer of either kind, less what they use without. */
export async function costOfViewers(
  platform: Platform,
  broadcast: ClockBroadcast,
  { viewers, measureMs }: Options,
): Promise<{ hls: Cost; realtime: Cost }> {
  const open = (): Promise<GuestLine> => GuestLine.open(platform.publicUrl, broadcast.eventId);
  const lines = await Promise.all(Array.from({ length: viewers }, open));
  const measure = async (read: () => Promise<number> | number): Promise<{ cpuMs: number; bytes: number }> => {
    await pause(settleMs);
    const [cpu, bytes] = [await usedBy(platform), await read()];
    await pause(measureMs);
    return { cpuMs: (await usedBy(platform)) - cpu, bytes: (await read()) - bytes };
  };
  const costOf = ({ cpuMs, bytes }: { cpuMs: number; bytes: number }): Cost => ({
    cpuMs: (cpuMs - without.cpuMs) / viewers / (measureMs / 1_000),
    kbps: (bytes * 8) / viewers / measureMs,
  });
  const without = await measure(() => 0);
  const hls = costOf(await withHls(platform, lines, (crowd) => measure(() => crowd.bytes)));
  const realtime = costOf(await withRealtime(platform, broadcast, lines, (read) => measure(read)));
  for (const line of lines) line.close();
  return { hls, realtime };
}

async function usedBy(platform: Platform): Promise<number> {
  const used = await Promise.all(['server', 'media'].map((name) => cpuOf(platform.pid(name), 'ffmpeg')));
  return used.reduce((sum, each) => sum + each, 0);
}

async function withHls<T>(
  { publicUrl }: Platform,
  lines: readonly GuestLine[],
  act: (crowd: HlsCrowd) => Promise<T>,
): Promise<T> {
  const entries = await Promise.all(lines.map((line) => line.enterStage('hls')));
  const crowd = new HlsCrowd(
    entries.flatMap(({ hls }) => (hls ? [new URL(hls.url, publicUrl).href] : [])),
    layer,
  );
  try {
    return await act(crowd);
  } finally {
    await crowd.stop();
  }
}

async function withRealtime<T>(
  { publicUrl }: Platform,
  { browser }: ClockBroadcast,
  lines: readonly GuestLine[],
  act: (read: () => Promise<number>) => Promise<T>,
): Promise<T> {
  const crowd = await RealtimeCrowd.open(browser, publicUrl);
  try {
    const entries = await Promise.all(lines.map((line) => line.enterStage('realtime')));
    await crowd.join(
      entries.filter((entry) => entry.path === 'realtime'),
      layer,
    );
    return await act(async () => (await crowd.received()).bytes);
  } finally {
    await crowd.close();
  }
}
