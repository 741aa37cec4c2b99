import { newId, Source, type HlsRun } from '@jingqi/contract';
import { ownServices } from '@jingqi/setup/testing';
import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildLab, type Lab } from '../testing/buildLab.ts';
import { HlsFolder, lowest } from '../testing/HlsFolder.ts';
import { packagersOf } from './endOrphans.ts';
import { openLabBrowser, openLabPage } from '../testing/openLabPage.ts';
import { claimsOf, sceneOf, startTestNode, type TestNode } from '../testing/startTestNode.ts';

let lab: Lab;
let browser: Browser;
let node: TestNode;
let hls: HlsFolder;
beforeAll(async () => {
  hls = await HlsFolder.make();
  lab = await buildLab();
  const { redisUrl } = await ownServices();
  [browser, node] = await Promise.all([openLabBrowser(lab), startTestNode(redisUrl, lab.origin, hls.env)]);
});
afterAll(async () => {
  await browser.close();
  await node.stop();
  await lab.close();
  await hls.remove();
});

const patiently = { timeout: 60_000, interval: 250 };
/** The first run after this one that has so many segments. */
async function following(stageId: string, before: number, segments = 2): Promise<HlsRun> {
  let found: HlsRun | null = null;
  const look = async (): Promise<number> => {
    found = await hls.running(stageId, segments);
    return found?.run ?? 0;
  };
  await expect.poll(look, patiently).toBeGreaterThan(before);
  return found ?? Promise.reject(new Error('no run'));
}

test('ffmpeg killed, the publisher away and back, a microphone muted', { timeout: 240_000 }, async () => {
  const stageId = newId();
  const host = claimsOf(stageId, '李处', 'backstage', Source.options);
  const members = { [host.sub]: { onAir: true, publish: Source.options } };
  await node.control('PUT', `stages/${stageId}/scene`, sceneOf(stageId, 1, members, { hls: true }));
  const open = async (): ReturnType<typeof openLabPage> => {
    const page = await openLabPage(browser, lab, node, host);
    await page.run(`lab.publish('camera', 'auto')`);
    await page.run(`lab.publish('microphone', 'auto')`);
    return page;
  };
  const page = await open();
  const first = await following(stageId, 0);
  for (const pid of await packagersOf(hls.path)) process.kill(pid, 'SIGKILL');
  const second = await following(stageId, first.run);
  expect(second.beganAt).toBeGreaterThan(first.beganAt);
  // What the killed one wrote can be played.
  expect((await hls.probe(stageId, first.run, lowest(first))).nb_read_frames).toBeGreaterThan(20);

  await page.close();
  await expect.poll(() => packagersOf(hls.path), patiently).toEqual([]);
  // All layers went at once: ffmpeg could finish all the same.
  const last = (await hls.runs(stageId)).at(-1) ?? second;
  for (const rendition of [...last.layers, 'sound']) {
    const written = await hls.segments(stageId, last.run, rendition);
    expect(written.length).toBeGreaterThan(0);
    expect(await hls.listed(stageId, last.run, rendition)).toEqual([...written, '#EXT-X-ENDLIST']);
  }
  const back = await open();
  await following(stageId, second.run, 1);
  // A slow machine sends the highest layer late: then one more run begins when it comes.
  const steady = async (): Promise<number> => (await hls.running(stageId, 6))?.run ?? 0;
  await expect.poll(steady, patiently).toBeGreaterThan(second.run);
  const run = await hls.running(stageId, 6);
  if (!run) throw new Error('no run');
  await back.run(`lab.mute('microphone', true)`);
  const had = (await hls.segments(stageId, run.run, 'sound')).length;
  const more = async (): Promise<number> => (await hls.segments(stageId, run.run, 'sound')).length - had;
  await expect.poll(more, { timeout: 20_000, interval: 250 }).toBeGreaterThanOrEqual(5);
  await back.run(`lab.mute('microphone', false)`);
  expect((await hls.runs(stageId)).at(-1)?.run).toBe(run.run);
  for (const rendition of [lowest(run), 'sound'])
    expect(Math.max(...(await hls.durations(stageId, run.run, rendition)))).toBeLessThan(5);
  await back.close();
});
