import type { ChildProcess } from 'node:child_process';
import { newId, Source, type HlsRun } from '@jingqi/contract';
import { ownServices } from '@jingqi/setup/testing';
import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildLab, type Lab } from '../testing/buildLab.ts';
import { HlsFolder, lowest } from '../testing/HlsFolder.ts';
import { openLabBrowser, openLabPage, type LabPage } from '../testing/openLabPage.ts';
import { killNode, spawnTestNode } from '../testing/spawnTestNode.ts';
import { claimsOf, sceneOf, settingsOf } from '../testing/startTestNode.ts';
import { endOrphans, packagersOf } from './endOrphans.ts';

let lab: Lab;
let browser: Browser;
let hls: HlsFolder;
let node: Awaited<ReturnType<typeof settingsOf>>;
let child: ChildProcess;
let page: LabPage | undefined;
beforeAll(async () => {
  hls = await HlsFolder.make();
  lab = await buildLab();
  const { redisUrl } = await ownServices();
  [browser, node] = await Promise.all([openLabBrowser(lab), settingsOf(redisUrl, lab.origin, hls.env)]);
  child = await spawnTestNode(node.settings);
});
afterAll(async () => {
  await browser.close();
  await killNode(child);
  await lab.close();
  await endOrphans(hls.path);
  await hls.remove();
});

const patiently = { timeout: 60_000, interval: 250 };
const stageId = newId();
const host = claimsOf(stageId, '李处', 'backstage', Source.options);
/** The scene and its host, whose picture is packaged; the run after that one that has two segments. */
async function goLive(version: number, before = 0): Promise<HlsRun> {
  const members = { [host.sub]: { onAir: true, publish: Source.options } };
  await node.control('PUT', `stages/${stageId}/scene`, sceneOf(stageId, version, members, { hls: true }));
  // The one of before comes back too when the node does; of two connections of one person the later one stays.
  await page?.close();
  page = await openLabPage(browser, lab, node, host);
  await page.run(`lab.publish('camera', 'auto')`);
  await page.run(`lab.publish('microphone', 'auto')`);
  let run: HlsRun | null = null;
  const look = async (): Promise<number> => (run = await hls.running(stageId, 2))?.run ?? 0;
  await expect.poll(look, patiently).toBeGreaterThan(before);
  return run ?? Promise.reject(new Error('no run'));
}

test(
  'the node killed: its ffmpeg ends by itself, what it wrote plays, the next run follows',
  { timeout: 240_000 },
  async () => {
    const first = await goLive(1);
    await killNode(child);
    await expect.poll(() => packagersOf(hls.path), { timeout: 15_000, interval: 100 }).toEqual([]);
    const written = await hls.segments(stageId, first.run, lowest(first));
    expect((await hls.probe(stageId, first.run, lowest(first))).nb_read_frames).toBeGreaterThan(20);
    expect((await hls.probe(stageId, first.run, 'sound')).codec_name).toBe('aac');

    child = await spawnTestNode(node.settings);
    const second = await goLive(2, first.run);

    // Killed and back at once: the one that still writes is ended before the next begins.
    await killNode(child);
    const orphans = await packagersOf(hls.path);
    expect(orphans).not.toEqual([]);
    child = await spawnTestNode(node.settings);
    const third = await goLive(3, second.run);
    expect((await packagersOf(hls.path)).filter((pid) => orphans.includes(pid))).toEqual([]);
    expect((await hls.probe(stageId, second.run, lowest(second))).nb_read_frames).toBeGreaterThan(20);
    expect(third.run).toBeGreaterThan(second.run);
    expect(await hls.segments(stageId, first.run, lowest(first))).toEqual(written);
  },
);
