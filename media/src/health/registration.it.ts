import { MediaNode, mediaNodesKey, newId } from '@jingqi/contract';
import { freePorts, ownServices } from '@jingqi/setup/testing';
import { Redis } from 'ioredis';
import { expect, test } from 'vitest';
import { openTestLine } from '../testing/openTestLine.ts';
import { claimsOf, startTestNode } from '../testing/startTestNode.ts';

test('a node is in the list while it runs, counts its people, and leaves the list', async () => {
  const { redisUrl } = await ownServices();
  const redis = new Redis(redisUrl);
  const node = await startTestNode(redisUrl);
  const listed = async (): Promise<MediaNode | null> => {
    const text = await redis.hget(mediaNodesKey, node.nodeId);
    return text === null ? null : MediaNode.parse(JSON.parse(text));
  };
  const line = await openTestLine({ ...node, grant: await node.grant(claimsOf(newId(), '企业')) });
  await expect
    .poll(listed, { timeout: 8_000 })
    .toMatchObject({ url: node.url, controlUrl: node.url, participants: 1, workers: 1 });
  expect((await fetch(`${node.url}/readyz`)).status).toBe(200);
  const { bootId } = (await listed()) ?? {};
  await node.restart();
  await line.closed;
  expect(line.facts.map(({ fact }) => fact)).toEqual(['node:closing']);
  await expect.poll(async () => (await listed())?.bootId, { timeout: 8_000 }).not.toBe(bootId);
  await node.stop();
  expect(await listed()).toBeNull();
  redis.disconnect();
});

test('without Redis the node serves all the same, and says that nobody can find it', async () => {
  const [nowhere] = await freePorts(1);
  const node = await startTestNode(`redis://127.0.0.1:${nowhere}`);
  const line = await openTestLine({ ...node, grant: await node.grant(claimsOf(newId(), '企业')) });
  expect((await line.ask('stage:join', {})).streams).toEqual([]);
  const ready = await fetch(`${node.url}/readyz`);
  expect([ready.status, await ready.json()]).toEqual([503, { workers: true, registered: false }]);
  expect((await fetch(`${node.url}/healthz`)).status).toBe(200);
  expect(await (await fetch(`${node.url}/metrics`)).text()).toMatch(/^mediasoup_worker_pid\{index="0"\} \d+$/mu);
  line.close();
  await node.stop();
});
