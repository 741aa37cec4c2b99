import { deepEqual } from 'node:assert/strict';
import { connect } from 'node:net';
import { ErrorBody, newId, SignalName, signals, type SignalInput } from '@jingqi/contract';
import { ownServices } from '@jingqi/setup/testing';
import { SignJWT, UnsecuredJWT } from 'jose';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keyFor } from '../keys.ts';
import { openTestLine, opusParameters, type TestLine } from '../testing/openTestLine.ts';
import { claimsOf, startTestNode, type TestNode } from '../testing/startTestNode.ts';

let node: TestNode;
let pids: number[];
let bystander: TestLine;
beforeAll(async () => {
  node = await startTestNode((await ownServices()).redisUrl);
  pids = await node.workerPids();
});
afterAll(() => node.stop());
beforeEach(async () => {
  bystander = await come(claimsOf(newId(), '旁观者'));
});
/** Whatever was done: others are served and the worker is the same process. */
afterEach(async () => {
  deepEqual((await bystander.ask('stage:join', {})).streams, []);
  bystander.close();
  deepEqual(await node.workerPids(), pids);
});

const come = async (claims: ReturnType<typeof claimsOf>): Promise<TestLine> =>
  openTestLine({ ...node, grant: await node.grant(claims) });

/** A browser's socket with nothing between, for frames that no browser sends. */
async function rawSocket(): Promise<Socket> {
  const grant = await node.grant(claimsOf(newId(), '乙', 'backstage', ['microphone', 'camera']));
  const socket = io(node.url, {
    auth: { grant },
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    extraHeaders: { origin: node.origin },
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return socket;
}

const evil: readonly unknown[] = [
  '{"$gt":""}',
  '[]',
  'null',
  '-1',
  '1e308',
  '""',
  '"\\u0000"',
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
].map((text): unknown => JSON.parse(text));

/** The value with an evil one in each of its places in turn. */
function mutantsOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [...evil];
  return [
    ...evil,
    ...Object.entries(value).flatMap(([key, inner]) =>
      mutantsOf(inner).map((one) => (Array.isArray(value) ? value.with(Number(key), one) : { ...value, [key]: one })),
    ),
  ];
}

describe('inputs', () => {
  test.each(SignalName.options)(
    '%s: evil in each field is refused with a code of the table',
    async (name) => {
      const answers: unknown[] = [];
      let socket = await rawSocket();
      const send = (event: string, input: unknown): Promise<{ ok: boolean; error?: unknown; data?: unknown }> =>
        socket.timeout(10_000).emitWithAck(event, input);
      const mutants = mutantsOf(await sampleOf(name, send));
      for (const [n, input] of mutants.entries()) {
        // Each connection has its budget.
        if (n % 150 === 149) {
          socket.disconnect();
          socket = await rawSocket();
        }
        const answer = await send(name, input);
        if (answer.ok) signals[name].output.parse(answer.data);
        else answers.push({ ...ErrorBody.parse(answer.error), input: JSON.stringify(input) });
      }
      socket.disconnect();
      expect(answers.filter((one) => (one as ErrorBody).code === 'INTERNAL')).toEqual([]);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    },
    60_000,
  );

  test('binary frames, unknown events, and frames nobody answers until it is enough', async () => {
    const socket = await rawSocket();
    const send = async (name: string, input: unknown): Promise<unknown> =>
      ErrorBody.parse((await socket.timeout(5_000).emitWithAck(name, input)).error).code;
    for (const name of SignalName.options.filter((one) => one !== 'stage:join' && one !== 'check:echo')) {
      expect([name, await send(name, Buffer.from([1, 2, 3]))]).toEqual([
        name,
        expect.stringMatching(/INVALID_INPUT|FORBIDDEN/u),
      ]);
    }
    for (const name of ['stage:format', '__proto__', 'constructor', 'toString'])
      expect([name, await send(name, {})]).toEqual([name, 'INVALID_INPUT']);
    const closed = new Promise<string>((resolve) => socket.once('disconnect', resolve));
    for (let n = 0; n < 300; n += 1) socket.emit('stage:join', {});
    expect(await closed).toBe('io server disconnect');
  });

  test('a frame of 1 MB ends the connection alone', async () => {
    const socket = await rawSocket();
    const closed = new Promise<string>((resolve) => socket.once('disconnect', resolve));
    socket.emit('stage:join', { text: 'x'.repeat(1_048_576) });
    expect(await closed).toMatch(/transport/u);
  });

  test('50 transports at once from one person: four are opened', async () => {
    const line = await come(claimsOf(newId(), '甲', 'backstage', ['microphone']));
    const opened = await Promise.allSettled(
      Array.from({ length: 50 }, () => line.ask('transport:open', { direction: 'send' })),
    );
    expect(opened.filter(({ status }) => status === 'fulfilled')).toHaveLength(4);
    const refused = opened.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
    expect(new Set(refused)).toEqual(new Set(['Error: TOO_MANY_REQUESTS']));
    line.close();
  });
});

describe('the node’s own address', () => {
  test('control by nobody, by an old, foreign or unsigned token, and with bodies that are none', async () => {
    const sign = (secret: string, issued: number, audience = node.nodeId) =>
      new SignJWT({})
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer('jingqi-server')
        .setAudience(audience)
        .setIssuedAt(issued)
        .setExpirationTime(issued + 30)
        .sign(keyFor(secret, 'media control'));
    const now = Math.floor(Date.now() / 1_000);
    const unsigned = new UnsecuredJWT({})
      .setIssuer('jingqi-server')
      .setAudience(node.nodeId)
      .setIssuedAt()
      .setExpirationTime('30s')
      .encode();
    for (const token of [
      '',
      'x',
      unsigned,
      await sign('00'.repeat(32), now),
      await sign(node.secret, now - 3_600),
      await sign(node.secret, now, 'elsewhere'),
    ]) {
      const response = await fetch(`${node.url}/control/workers`, { headers: { authorization: `Bearer ${token}` } });
      expect([response.status, ErrorBody.parse(await response.json()).code]).toEqual([401, 'NOT_SIGNED_IN']);
    }
    for (const body of [null, [], 'x', { __proto__: null }, { members: { $gt: '' } }]) {
      const response = await node.control('PUT', `stages/${newId()}/scene`, body);
      expect([response.status, ErrorBody.parse(await response.json()).code]).toEqual([400, 'INVALID_INPUT']);
    }
    expect((await node.control('PUT', `stages/${newId()}/scene`, 'x'.repeat(1_100_000))).status).toBe(413);
  });

  test('connections that send half a request or show no grant are closed', async () => {
    const half = (text: string): Promise<void> =>
      new Promise((resolve) => {
        const socket = connect(Number(new URL(node.url).port), '127.0.0.1', () => socket.write(text));
        socket.resume();
        socket.on('error', () => undefined);
        socket.once('close', () => resolve());
      });
    const upgrade = `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\nOrigin: ${node.origin}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`;
    const crowd = Array.from({ length: 100 }, () => [half('GET /healthz HTTP/1.1\r\nX-Slow: '), half(upgrade)]);
    expect((await fetch(`${node.url}/healthz`)).status).toBe(200);
    await Promise.all(crowd.flat());
  }, 30_000);
});

/** A good input, made with what the node itself says. */
async function sampleOf(
  name: SignalName,
  send: (event: string, input: unknown) => Promise<{ data?: unknown }>,
): Promise<unknown> {
  const joined = signals['stage:join'].output.parse((await send('stage:join', {})).data);
  const { data } = await send('transport:open', { direction: 'send' });
  const { transportId, dtlsParameters } = signals['transport:open'].output.parse(data);
  const streamId = 'a stream';
  const consumerId = 'a consumer';
  const samples: Partial<{ [S in SignalName]: SignalInput<S> }> = {
    'transport:open': { direction: 'send' },
    'transport:connect': { transportId, dtlsParameters },
    'transport:restart': { transportId },
    'stream:publish': { transportId, source: 'microphone', rtpParameters: opusParameters(7), paused: false },
    'stream:mute': { streamId, muted: true },
    'stream:unpublish': { streamId },
    'stream:consume': { transportId, streamId, rtpCapabilities: joined.routerRtpCapabilities },
    'consumer:resume': { consumerId },
    'consumer:pause': { consumerId },
    'consumer:close': { consumerId },
  };
  return samples[name] ?? { transportId, consumerId, streamId };
}
