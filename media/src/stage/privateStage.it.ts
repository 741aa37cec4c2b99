import { newId, Source, StageTraffic, type Id, type Scene } from '@jingqi/contract';
import { ownServices } from '@jingqi/setup/testing';
import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildLab, type Lab } from '../testing/buildLab.ts';
import { openLabBrowser, openLabPage } from '../testing/openLabPage.ts';
import { openTestLine, opusParameters, type TestLine } from '../testing/openTestLine.ts';
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
const party = { onAir: true, publish: all };
type Claims = ReturnType<typeof claimsOf>;
/** The scene of a meeting of these people, as the server tells it. */
const putMeeting = (stageId: Id, version: number, people: readonly Claims[], change: Partial<Scene> = {}) =>
  node.control(
    'PUT',
    `stages/${stageId}/scene`,
    sceneOf(stageId, version, Object.fromEntries(people.map(({ sub }) => [sub, party])), {
      live: false,
      isPrivate: true,
      ...change,
    }),
  );
const come = async (claims: Claims): Promise<TestLine> => openTestLine({ ...node, grant: await node.grant(claims) });
const traffic = async (stageId: Id): Promise<StageTraffic> =>
  StageTraffic.parse(await (await node.control('GET', `stages/${stageId}`)).json());

async function speak(line: TestLine, ssrc: number): Promise<string> {
  const { transportId } = await line.ask('transport:open', { direction: 'send' });
  const rtpParameters = opusParameters(ssrc);
  return (await line.ask('stream:publish', { transportId, source: 'microphone', rtpParameters, paused: false }))
    .streamId;
}

async function reach(line: TestLine, streamId: string): Promise<string> {
  const { routerRtpCapabilities: rtpCapabilities } = await line.ask('stage:join', {});
  const { transportId } = await line.ask('transport:open', { direction: 'receive' });
  return line.refusal('stream:consume', { transportId, streamId, rtpCapabilities });
}

describe('nobody else', () => {
  test.each([
    ['a viewer', 'air', []],
    ['an operator, who watches backstage elsewhere', 'backstage', []],
    ['someone whose grant says that they may publish', 'backstage', all],
  ] as const)('%s does not come in', async (_, view, publish) => {
    const stageId = newId();
    const people = [claimsOf(stageId, '张投资'), claimsOf(stageId, '陈立')];
    await putMeeting(stageId, 1, people);
    await expect(come(claimsOf(stageId, '外人', view, [...publish]))).rejects.toThrow('FORBIDDEN');
    const check = node.grant(claimsOf(stageId, '外人', view, [...publish]));
    await expect(openTestLine({ ...node, grant: await check, purpose: 'check' })).rejects.toThrow('FORBIDDEN');
    expect(await traffic(stageId)).toMatchObject({ participants: 0 });
  });

  test('from another stage a stream of the room is not there, even when its id is known', async () => {
    const stageId = newId();
    const people = [claimsOf(stageId, '张投资'), claimsOf(stageId, '陈立')] as const;
    await putMeeting(stageId, 1, people);
    const [investor, enterprise] = [await come(people[0]), await come(people[1])];
    await investor.ask('stage:join', {});
    const streamId = await speak(investor, 71);
    expect((await enterprise.ask('stage:join', {})).streams).toMatchObject([{ streamId }]);

    const elsewhere = await come(claimsOf(newId(), '外人', 'backstage', all));
    expect((await elsewhere.ask('stage:join', {})).streams).toEqual([]);
    expect(await reach(elsewhere, streamId)).toBe('NOT_FOUND');
    expect(elsewhere.facts).toEqual([]);
    for (const line of [investor, enterprise, elsewhere]) line.close();
  });

  test('a forged scene opens nothing; neither does one that would make the room public', async () => {
    const stageId = newId();
    const people = [claimsOf(stageId, '张投资'), claimsOf(stageId, '陈立')];
    const stranger = claimsOf(stageId, '外人');
    await putMeeting(stageId, 1, people);
    const forged = JSON.stringify(sceneOf(stageId, 9, { [stranger.sub]: party }, { isPrivate: true }));
    const grant = await node.grant(stranger);
    for (const headers of [{}, { authorization: `Bearer ${grant}` }]) {
      const answer = await fetch(`${node.url}/control/stages/${stageId}/scene`, {
        method: 'PUT',
        headers,
        body: forged,
      });
      expect(answer.status).toBe(401);
    }
    expect((await putMeeting(stageId, 2, people, { isPrivate: false, live: true })).status).toBe(409);
    await expect(openTestLine({ ...node, grant })).rejects.toThrow('FORBIDDEN');
  });

  test('who came before the node knew the room hears nothing and goes when it does', async () => {
    const stageId = newId();
    const people = [claimsOf(stageId, '张投资'), claimsOf(stageId, '陈立')] as const;
    const stranger = await come(claimsOf(stageId, '外人'));
    await stranger.ask('stage:join', {});
    const investor = await come(people[0]);
    await investor.ask('stage:join', {});
    await putMeeting(stageId, 1, people);
    await stranger.fact('connection:removed');
    await stranger.closed;
    await investor.fact('permission:changed');
    await speak(investor, 72);
    expect(stranger.facts.filter(({ fact }) => fact === 'stream:added')).toEqual([]);
    investor.close();
  });

  test('staff whom both invited come in as members, and go when one of them no longer wants it', async () => {
    const stageId = newId();
    const people = [claimsOf(stageId, '张投资'), claimsOf(stageId, '陈立')];
    const staff = claimsOf(stageId, '李静');
    await putMeeting(stageId, 1, [...people, staff]);
    const line = await come(staff);
    expect((await line.ask('stage:join', {})).rights).toEqual({ view: 'backstage', publish: all, codec: 'VP8' });
    await putMeeting(stageId, 2, people);
    await line.fact('connection:removed');
    await expect(come(staff)).rejects.toThrow('FORBIDDEN');
  });

  test('it is over: everybody goes and nobody comes back', async () => {
    const stageId = newId();
    const people = [claimsOf(stageId, '张投资')] as const;
    await putMeeting(stageId, 1, people);
    const line = await come(people[0]);
    await putMeeting(stageId, 2, [], { open: false });
    await line.fact('stage:closed');
    await expect(come(people[0])).rejects.toThrow('WRONG_STATE');
  });
});

test(
  'picture and sound both ways, and the node counts what each has sent and received',
  { timeout: 90_000 },
  async () => {
    const stageId = newId();
    const people = [claimsOf(stageId, '张投资'), claimsOf(stageId, '陈立')] as const;
    await putMeeting(stageId, 1, people);
    const pages = await Promise.all(people.map((claims) => openLabPage(browser, lab, node, claims)));
    for (const page of pages) {
      await page.run(`lab.publish('camera', 'VP8')`);
      await page.run(`lab.publish('microphone', 'auto')`);
    }
    for (const [at, page] of pages.entries()) {
      const other = people[1 - at]?.name;
      await expect
        .poll(async () => (await page.screen(`${other}/camera`))?.frames ?? 0, { timeout: 30_000 })
        .toBeGreaterThan(5);
    }
    const { persons } = await traffic(stageId);
    expect(persons.map(({ personId }) => personId).sort()).toEqual(people.map(({ sub }) => sub).sort());
    for (const { sent, received } of persons) {
      expect(sent).toBeGreaterThan(1_000);
      expect(received).toBeGreaterThan(1_000);
    }
  },
);
