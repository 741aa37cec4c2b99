import { newId } from '@jingqi/contract';
import { ownServices } from '@jingqi/setup/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestLine, type TestLine } from '../testing/openTestLine.ts';
import { claimsOf, sceneOf, startTestNode, type TestNode } from '../testing/startTestNode.ts';

let node: TestNode;
beforeAll(async () => {
  node = await startTestNode((await ownServices()).redisUrl);
});
afterAll(() => node.stop());

const come = async (claims: ReturnType<typeof claimsOf>): Promise<TestLine> =>
  openTestLine({ ...node, grant: await node.grant(claims) });
const put = (
  stageId: string,
  version: number,
  members: Parameters<typeof sceneOf>[2],
  change = {},
): Promise<Response> => node.control('PUT', `stages/${stageId}/scene`, sceneOf(stageId, version, members, change));

describe('control', () => {
  test('only the server’s token for this node', async () => {
    expect((await fetch(`${node.url}/control/workers`)).status).toBe(401);
    const grant = await node.grant(claimsOf(newId(), '企业'));
    expect((await fetch(`${node.url}/control/workers`, { headers: { authorization: `Bearer ${grant}` } })).status).toBe(
      401,
    );
  });

  test('an older scene changes nothing; the same one again is harmless; another stage’s is refused', async () => {
    const stageId = newId();
    expect([
      (await put(stageId, 5, {})).status,
      (await put(stageId, 5, {})).status,
      (await put(stageId, 4, {})).status,
    ]).toEqual([200, 200, 409]);
    expect((await node.control('PUT', `stages/${stageId}/scene`, sceneOf(newId(), 6, {}))).status).toBe(400);
    expect((await node.control('PUT', `stages/${stageId}/scene`, { version: 7 })).status).toBe(400);
  });

  test('a closed stage tells everybody, and admits nobody', async () => {
    const stageId = newId();
    const line = await come(claimsOf(stageId, '企业'));
    await put(stageId, 1, {}, { open: false });
    await line.fact('stage:closed');
    await line.closed;
    await expect(come(claimsOf(stageId, '企业'))).rejects.toThrow('WRONG_STATE');
  });

  test('a session that ended takes every connection of it, on whichever stage, and no grant of it admits', async () => {
    const claims = claimsOf(newId(), '企业');
    const elsewhere = { ...claims, stageId: newId() };
    const [here, there, other] = await Promise.all([
      come(claims),
      come(elsewhere),
      come({ ...claimsOf(claims.stageId, '企业') }),
    ]);
    const signedBefore = await node.grant(claims);
    const began = performance.now();
    const answer = await node.control('DELETE', `sessions/${claims.session}`);
    await Promise.all([here.closed, there.closed]);
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(await answer.json()).toEqual({ cut: 2 });
    await here.fact('session:ended');
    await expect(openTestLine({ ...node, grant: signedBefore })).rejects.toThrow('FORBIDDEN');
    await expect(come(elsewhere)).rejects.toThrow('FORBIDDEN');
    await other.ask('check:echo', {});
    (await come({ ...claims, session: 'a-new-one' })).close();
    other.close();
  });

  test('a removed person is told, and does not come back by the old grant', async () => {
    const claims = claimsOf(newId(), '企业');
    const grant = await node.grant(claims);
    const line = await openTestLine({ ...node, grant });
    expect(await (await node.control('DELETE', `stages/${claims.stageId}/participants/${claims.sub}`)).json()).toEqual({
      removed: true,
    });
    await line.fact('connection:removed');
    await expect(openTestLine({ ...node, grant })).rejects.toThrow('FORBIDDEN');
  });
});
