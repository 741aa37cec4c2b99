import { newId, Source } from '@jingqi/contract';
import { ownServices } from '@jingqi/setup/testing';
import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildLab, type Lab } from '../testing/buildLab.ts';
import { openLabBrowser, openLabPage, type LabPage } from '../testing/openLabPage.ts';
import { claimsOf, sceneOf, startTestNode, type TestNode } from '../testing/startTestNode.ts';

let lab: Lab;
let browser: Browser;
let node: TestNode;
beforeAll(async () => {
  lab = await buildLab();
  [browser, node] = await Promise.all([openLabBrowser(lab), startTestNode((await ownServices()).redisUrl, lab.origin)]);
});
afterAll(async () => {
  await browser.close();
  await node.stop();
  await lab.close();
});

const all = Source.options;
const patiently = { timeout: 20_000, interval: 100 };
const open = (claims: ReturnType<typeof claimsOf>): Promise<LabPage> => openLabPage(browser, lab, node, claims);
const put = (
  stageId: string,
  version: number,
  members: Parameters<typeof sceneOf>[2],
  change = {},
): Promise<Response> => node.control('PUT', `stages/${stageId}/scene`, sceneOf(stageId, version, members, change));

/** So many more frames of this stream are decoded, and of the voice something is heard. */
async function plays(viewer: LabPage, name: string, more = 15): Promise<void> {
  const before = (await viewer.screen(`${name}/camera`))?.frames ?? 0;
  await expect
    .poll(async () => ((await viewer.screen(`${name}/camera`))?.frames ?? 0) - before, patiently)
    .toBeGreaterThan(more);
  await expect
    .poll(async () => (await viewer.screen(`${name}/microphone`))?.loudest ?? 0, patiently)
    .toBeGreaterThan(0.3);
}

async function goLive(host: LabPage, codec = 'VP8'): Promise<void> {
  await host.run(`lab.publish('camera', '${codec}')`);
  await host.run(`lab.publish('microphone', 'auto')`);
}

describe.each(['VP8', 'H264'] as const)('%s', (codec) => {
  test('picture and sound reach three viewers while it is live, and no one before', { timeout: 90_000 }, async () => {
    const stageId = newId();
    const host = claimsOf(stageId, '李处', 'backstage', all);
    const seat = { onAir: true, publish: all };
    await put(stageId, 1, { [host.sub]: seat }, { live: false });
    const hostPage = await open(host);
    const viewers = await Promise.all(['甲', '乙', '丙'].map((name) => open(claimsOf(stageId, name))));
    await goLive(hostPage, codec);
    expect((await hostPage.state()).published).toEqual(['camera', 'microphone']);
    for (const viewer of viewers) expect((await viewer.state()).everSeen).toEqual([]);

    await put(stageId, 2, { [host.sub]: seat });
    await Promise.all(viewers.map((viewer) => plays(viewer, '李处')));
    expect(await viewers[0]?.run('lab.codecs()')).toContain(`video/${codec}`);
    await Promise.all([hostPage, ...viewers].map((page) => page.close()));
  });
});

test('a layer can be preferred, the camera muted and taken off air', { timeout: 90_000 }, async () => {
  const stageId = newId();
  const host = claimsOf(stageId, '李处', 'backstage', all);
  await put(stageId, 1, { [host.sub]: { onAir: true, publish: all } });
  const [hostPage, viewer] = await Promise.all([open(host), open(claimsOf(stageId, '甲'))]);
  await hostPage.run(`lab.publish('camera', 'VP8')`);
  await viewer.run(`lab.prefer('${host.sub}', 'l')`);
  await expect.poll(async () => (await viewer.screen('李处/camera'))?.height, patiently).toBe(180);
  await viewer.run(`lab.prefer('${host.sub}', 'm')`);
  await expect.poll(async () => (await viewer.screen('李处/camera'))?.height, patiently).toBe(360);
  await hostPage.run(`lab.mute('camera', true)`);
  await expect.poll(async () => (await viewer.screen('李处/camera'))?.paused, patiently).toBe(true);
  await put(stageId, 2, { [host.sub]: { onAir: false, publish: all } });
  await expect.poll(async () => (await viewer.screen('李处/camera'))?.here, patiently).toBe(false);
  await Promise.all([hostPage.close(), viewer.close()]);
});

test('a viewer is promoted, seen, and brought back, on one connection', { timeout: 90_000 }, async () => {
  const stageId = newId();
  const guest = claimsOf(stageId, '王总');
  await put(stageId, 1, {});
  const [guestPage, viewer] = await Promise.all([open(guest), open(claimsOf(stageId, '甲'))]);
  await expect.poll(async () => (await guestPage.state()).state, patiently).toBe('connected');
  expect(await guestPage.run(`lab.tryPublish('camera')`)).toBe('FORBIDDEN');
  await put(stageId, 2, { [guest.sub]: { onAir: true, publish: all } });
  await expect.poll(async () => (await guestPage.state()).publishRights, patiently).toEqual(all);
  await goLive(guestPage);
  await plays(viewer, '王总');
  await put(stageId, 3, {});
  await expect
    .poll(async () => guestPage.state(), patiently)
    .toMatchObject({ state: 'connected', view: 'air', publishRights: [], published: [] });
  await expect.poll(async () => (await viewer.screen('王总/camera'))?.here, patiently).toBe(false);
  await Promise.all([guestPage.close(), viewer.close()]);
});

/** Set to 10 to measure; the gap is what a viewer saw between two frames. */
const kills = Number(process.env['MEDIA_KILLS'] ?? 1);

test('a killed worker: frames advance again within 3 s at a viewer', { timeout: 60_000 + kills * 20_000 }, async () => {
  const stageId = newId();
  const host = claimsOf(stageId, '李处', 'backstage', all);
  await put(stageId, 1, { [host.sub]: { onAir: true, publish: all } });
  const [hostPage, viewer] = await Promise.all([open(host), open(claimsOf(stageId, '甲'))]);
  await goLive(hostPage);
  const gaps: number[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    await plays(viewer, '李处');
    await viewer.run('lab.measureAgain()');
    const [pid = 0] = await node.workerPids();
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => node.workerPids(), patiently).not.toContain(pid);
    await plays(viewer, '李处');
    gaps.push(Math.round((await viewer.screen('李处/camera'))?.longestGapMs ?? Number.POSITIVE_INFINITY));
  }
  console.log(`picture away after kill -9, ms: ${gaps.toSorted((left, right) => left - right).join(' ')}`);
  expect(Math.max(...gaps)).toBeLessThan(3_000);
  await Promise.all([hostPage.close(), viewer.close()]);
});

test('a node that restarts: all come back with new tickets, the host on air', { timeout: 90_000 }, async () => {
  const stageId = newId();
  const host = claimsOf(stageId, '李处', 'backstage', all);
  const members = { [host.sub]: { onAir: true, publish: all } };
  await put(stageId, 1, members);
  const [hostPage, viewer] = await Promise.all([open(host), open(claimsOf(stageId, '甲'))]);
  await goLive(hostPage);
  await plays(viewer, '李处');
  await node.restart();
  await put(stageId, 1, members);
  await plays(viewer, '李处');
  expect((await hostPage.state()).published.toSorted((left, right) => left.localeCompare(right))).toEqual([
    'camera',
    'microphone',
  ]);
  await Promise.all([hostPage.close(), viewer.close()]);
});

test(
  'the same person elsewhere: the older page gives way for good; a removed one stays away',
  { timeout: 60_000 },
  async () => {
    const claims = claimsOf(newId(), '甲');
    const older = await open(claims);
    await expect.poll(async () => (await older.state()).state, patiently).toBe('connected');
    const newer = await open(claims);
    await expect.poll(async () => older.state(), patiently).toMatchObject({ state: 'failed', reason: 'replaced' });
    await expect.poll(async () => newer.state(), patiently).toMatchObject({ state: 'connected' });
    await node.control('DELETE', `stages/${claims.stageId}/participants/${claims.sub}`);
    await expect.poll(async () => newer.state(), patiently).toMatchObject({ state: 'failed', reason: 'removed' });
    await Promise.all([older.close(), newer.close()]);
  },
);

test(
  'the network check measures the way to the node and back, without disturbing the stage',
  { timeout: 60_000 },
  async () => {
    const page = await open(claimsOf(newId(), '李处', 'backstage', all));
    await expect.poll(async () => (await page.state()).state, patiently).toBe('connected');
    const result = await page.run<{ roundTripMs: number | null; loss: number }>('lab.checkNetwork()');
    expect(result.roundTripMs).toBeGreaterThan(0);
    expect(result.roundTripMs).toBeLessThan(200);
    expect(result.loss).toBeLessThan(0.2);
    expect((await page.state()).state).toBe('connected');
    await page.close();
  },
);
