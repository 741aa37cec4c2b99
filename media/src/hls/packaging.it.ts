import { hlsFiles, newId, Source } from '@jingqi/contract';
import { ownServices } from '@jingqi/setup/testing';
import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildLab, type Lab } from '../testing/buildLab.ts';
import { HlsFolder } from '../testing/HlsFolder.ts';
import { openLabBrowser, openLabPage } from '../testing/openLabPage.ts';
import { claimsOf, sceneOf, startTestNode, type TestNode } from '../testing/startTestNode.ts';
import { packagersOf } from './endOrphans.ts';

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

/** A slow machine sends the highest layer late: then a later run has all three. */
const patiently = { timeout: 90_000, interval: 250 };

test('each layer and the sound are packaged while it is live, and nothing before', { timeout: 150_000 }, async () => {
  const stageId = newId();
  const host = claimsOf(stageId, '李处', 'backstage', Source.options);
  const members = { [host.sub]: { onAir: true, publish: Source.options } };
  const put = (version: number, change: object): Promise<Response> =>
    node.control('PUT', `stages/${stageId}/scene`, sceneOf(stageId, version, members, change));
  await put(1, { live: false, hls: true });
  const page = await openLabPage(browser, lab, node, host);
  await page.run(`lab.publish('camera', 'auto')`);
  await page.run(`lab.publish('microphone', 'auto')`);
  expect(await page.run('lab.codecs()')).toContain('video/H264');
  expect(await hls.files(stageId)).toEqual([]);

  await put(2, { hls: true });
  const whole = async (): Promise<number> => {
    const run = await hls.running(stageId, 3);
    return run?.layers.length === 3 ? run.run : 0;
  };
  await expect.poll(whole, patiently).toBeGreaterThan(0);
  const number = await whole();
  const heights: (number | undefined)[] = [];
  for (const layer of ['l', 'm', 'h']) {
    const video = await hls.probe(stageId, number, layer);
    expect(video).toMatchObject({ codec_name: 'h264' });
    expect(video.nb_read_frames).toBeGreaterThan(20);
    heights.push(video.height);
  }
  expect(heights).toEqual([180, 360, 720]);
  const sound = await hls.probe(stageId, number, 'sound');
  expect(sound.codec_name).toBe('aac');
  expect(sound.nb_read_frames).toBeGreaterThan(100);
  expect(await hls.loudest(stageId, number, 'sound')).toBeGreaterThan(-30);
  expect(await hls.files(stageId)).toContain(hlsFiles.run(number));

  // Off again: the run ends, what it wrote stays.
  await put(3, { hls: false });
  const files = (await hls.files(stageId)).filter((name) => !name.endsWith('.tmp'));
  await expect.poll(() => packagersOf(hls.path), patiently).toEqual([]);
  await page.close();
  for (const rendition of ['l', 'm', 'h', 'sound'])
    expect(await hls.listed(stageId, number, rendition)).toEqual([
      ...(await hls.segments(stageId, number, rendition)),
      '#EXT-X-ENDLIST',
    ]);
  expect(await hls.files(stageId)).toEqual(expect.arrayContaining(files));
});
