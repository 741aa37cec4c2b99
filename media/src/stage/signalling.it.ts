import { newId, type SignalInput, type Source } from '@jingqi/contract';
import { ownServices } from '@jingqi/setup/testing';
import { SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyFor } from '../keys.ts';
import { openTestLine, opusParameters, type TestLine } from '../testing/openTestLine.ts';
import { claimsOf, sceneOf, startTestNode, type TestNode } from '../testing/startTestNode.ts';

let node: TestNode;
beforeAll(async () => {
  node = await startTestNode((await ownServices()).redisUrl);
});
afterAll(() => node.stop());

const speech: Source[] = ['microphone'];
const come = async (claims: ReturnType<typeof claimsOf>, purpose: 'stage' | 'check' = 'stage'): Promise<TestLine> =>
  openTestLine({ ...node, grant: await node.grant(claims), purpose });
const put = (stageId: string, version: number, members: Parameters<typeof sceneOf>[2], change = {}) =>
  node.control('PUT', `stages/${stageId}/scene`, sceneOf(stageId, version, members, change));

async function speak(line: TestLine, ssrc: number): Promise<string> {
  const { transportId } = await line.ask('transport:open', { direction: 'send' });
  const input: SignalInput<'stream:publish'> = {
    transportId,
    source: 'microphone',
    rtpParameters: opusParameters(ssrc),
    paused: false,
  };
  return (await line.ask('stream:publish', input)).streamId;
}

/** Tries to receive a stream by its id, whether it was told of or not. */
async function reach(line: TestLine, streamId: string): Promise<string> {
  const { routerRtpCapabilities: rtpCapabilities } = await line.ask('stage:join', {});
  const { transportId } = await line.ask('transport:open', { direction: 'receive' });
  return line.refusal('stream:consume', { transportId, streamId, rtpCapabilities });
}

describe('the door', () => {
  const claims = claimsOf(newId(), '访客');
  const sign = (audience: string, issuedAt: number) =>
    new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('jingqi-server')
      .setAudience(audience)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + 60)
      .sign(keyFor(node.secret, 'stage grant'));
  const now = Math.floor(Date.now() / 1_000);
  test.each([
    [
      'without signature',
      async () =>
        new UnsecuredJWT({ ...claims })
          .setIssuer('jingqi-server')
          .setAudience(node.nodeId)
          .setIssuedAt()
          .setExpirationTime('1m')
          .encode(),
    ],
    ['expired', () => sign(node.nodeId, now - 120)],
    ['for another node', () => sign('elsewhere', now)],
    ['nothing at all', async () => ''],
  ])('a grant %s does not admit', async (_, make) => {
    await expect(openTestLine({ ...node, grant: await make() })).rejects.toThrow('FORBIDDEN');
  });

  test('a page of somebody else does not admit', async () => {
    await expect(
      openTestLine({ ...node, origin: 'https://evil.example', grant: await node.grant(claims) }),
    ).rejects.toThrow(/websocket/u);
  });

  test('one connection a person: the newer one replaces the older', async () => {
    const older = await come(claims);
    const newer = await come(claims);
    await older.fact('connection:replaced');
    await older.closed;
    expect((await newer.ask('stage:join', {})).personId).toBe(claims.sub);
    newer.close();
  });
});

describe('rights', () => {
  test('a viewer cannot publish, nor a speaker what the grant does not name', async () => {
    const stageId = newId();
    const viewer = await come(claimsOf(stageId, '企业'));
    const host = await come(claimsOf(stageId, '主持人', 'backstage', speech));
    const publish = async (line: TestLine, source: Source) => {
      const { transportId } = await line.ask('transport:open', { direction: 'send' });
      return line.refusal('stream:publish', { transportId, source, rtpParameters: opusParameters(1), paused: false });
    };
    expect(await publish(viewer, 'microphone')).toBe('FORBIDDEN');
    expect(await publish(host, 'camera')).toBe('FORBIDDEN');
    viewer.close();
    host.close();
  });

  test('a viewer is not told of the green room, and cannot reach it by guessing', async () => {
    const stageId = newId();
    const host = claimsOf(stageId, '主持人', 'backstage', speech);
    const [hostLine, viewer, staff] = [
      await come(host),
      await come(claimsOf(stageId, '企业')),
      await come(claimsOf(stageId, '导播', 'backstage')),
    ];
    for (const line of [hostLine, viewer, staff]) await line.ask('stage:join', {});
    const streamId = await speak(hostLine, 11);
    expect(await staff.fact('stream:added')).toMatchObject({ stream: { streamId, source: 'microphone' } });
    expect(await reach(viewer, streamId)).toBe('NOT_FOUND');

    const seat = { onAir: true, publish: speech };
    await put(stageId, 1, { [host.sub]: seat }, { live: false });
    expect(await reach(viewer, streamId)).toBe('NOT_FOUND');
    await put(stageId, 2, { [host.sub]: seat });
    expect(await viewer.fact('stream:added')).toMatchObject({ stream: { streamId } });
    await put(stageId, 3, { [host.sub]: { ...seat, onAir: false } });
    expect(await viewer.fact('stream:removed')).toEqual({ streamId });
    expect(await reach(viewer, streamId)).toBe('NOT_FOUND');
    expect(viewer.facts.filter(({ fact }) => fact === 'stream:added')).toEqual([]);
  });

  test('promoted and brought back on the same connection', async () => {
    const stageId = newId();
    const claims = claimsOf(stageId, '企业');
    const line = await come(claims);
    await line.ask('stage:join', {});
    await put(stageId, 1, {});
    await put(stageId, 2, { [claims.sub]: { onAir: true, publish: speech } });
    expect(await line.fact('permission:changed')).toEqual({ view: 'backstage', publish: speech, codec: 'VP8' });
    const streamId = await speak(line, 21);
    expect(await (await node.control('GET', `stages/${stageId}`)).json()).toEqual({
      stageId,
      participants: 1,
      publishing: [{ personId: claims.sub, sources: speech }],
      persons: [{ personId: claims.sub, sent: 0, received: 0 }],
    });
    await put(stageId, 3, {});
    expect(await line.fact('stream:revoked')).toEqual({ streamId, source: 'microphone' });
    expect(await line.fact('permission:changed')).toEqual({ view: 'air', publish: [], codec: 'VP8' });
    expect(await (await node.control('GET', `stages/${stageId}`)).json()).toMatchObject({ publishing: [] });
    line.close();
  });

  test('someone else’s transport, stream and consumer are not there', async () => {
    const stageId = newId();
    const host = await come(claimsOf(stageId, '主持人', 'backstage', speech));
    const other = await come(claimsOf(stageId, '嘉宾', 'backstage', speech));
    const streamId = await speak(host, 31);
    const { transportId } = await host.ask('transport:open', { direction: 'send' });
    expect(await other.refusal('stream:unpublish', { streamId })).toBe('NOT_FOUND');
    expect(await other.refusal('stream:mute', { streamId, muted: true })).toBe('NOT_FOUND');
    expect(await other.refusal('transport:restart', { transportId })).toBe('NOT_FOUND');
    expect(
      await other.refusal('stream:publish', {
        transportId,
        source: 'microphone',
        rtpParameters: opusParameters(32),
        paused: false,
      }),
    ).toBe('NOT_FOUND');
  });
});

describe('limits and input', () => {
  test('a fifth transport, a second of one source, nonsense', async () => {
    const line = await come(claimsOf(newId(), '主持人', 'backstage', speech));
    await speak(line, 41);
    const { transportId } = await line.ask('transport:open', { direction: 'send' });
    const again = { transportId, source: 'microphone', rtpParameters: opusParameters(42), paused: false };
    expect(await line.refusal('stream:publish', again)).toBe('CONFLICT');
    for (let more = 0; more < 2; more += 1) await line.ask('transport:open', { direction: 'receive' });
    expect(await line.refusal('transport:open', { direction: 'receive' })).toBe('TOO_MANY_REQUESTS');
    expect(await line.refusal('transport:open', { direction: 'sideways' })).toBe('INVALID_INPUT');
    expect(await line.refusal('stage:format', {})).toBe('INVALID_INPUT');
    line.close();
  });

  test('a network check may do nothing on the stage', async () => {
    const line = await come(claimsOf(newId(), '主持人', 'backstage', speech), 'check');
    expect(await line.ask('check:echo', {})).toEqual({});
    expect((await line.ask('stage:join', {})).streams).toEqual([]);
    expect(await line.refusal('stream:unpublish', { streamId: 'x' })).toBe('FORBIDDEN');
    line.close();
  });

  test('too many commands at once', async () => {
    const line = await come(claimsOf(newId(), '企业'));
    const asked = await Promise.all(
      Array.from({ length: 230 }, () =>
        line.ask('check:echo', {}).then(
          () => 'ok',
          (error: Error) => error.message,
        ),
      ),
    );
    expect(asked.filter((answer) => answer === 'TOO_MANY_REQUESTS').length).toBeGreaterThan(5);
    line.close();
  });
});

test('a killed worker is replaced; people are told and join anew on the same connection', async () => {
  const line = await come(claimsOf(newId(), '主持人', 'backstage', speech));
  await line.ask('stage:join', {});
  await speak(line, 51);
  const [pid = 0] = await node.workerPids();
  process.kill(pid, 'SIGKILL');
  await line.fact('stage:restarted');
  await line.ask('stage:join', {});
  await speak(line, 52);
  expect(await node.workerPids()).not.toContain(pid);
  line.close();
});
