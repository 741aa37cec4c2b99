import { randomBytes } from 'node:crypto';
import { newId, type Scene, type Source, type StageGrantClaims, type StageTicket } from '@jingqi/contract';
import { freePortRange, freePorts, mediaWorker } from '@jingqi/setup/testing';
import { SignJWT } from 'jose';
import { z } from 'zod';
import { startApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { keyFor } from '../keys.ts';

/** A media node of a test's own, in this process, and the server's two ways to speak to it. */
export interface TestNode {
  readonly url: string;
  readonly nodeId: string;
  readonly secret: string;
  readonly origin: string;
  grant(claims: StageGrantClaims): Promise<string>;
  ticket(claims: StageGrantClaims): Promise<StageTicket>;
  control(method: 'GET' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<Response>;
  workerPids(): Promise<number[]>;
  /** Stops as on SIGTERM and starts anew with the same address. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export const testOrigin = 'http://127.0.0.1:1';

/** A node's settings with free ports, and the server's ways to speak to it. */
interface NodeSettings extends Omit<TestNode, 'workerPids' | 'restart' | 'stop'> {
  readonly settings: NodeJS.ProcessEnv;
}

/** `origin`: where pages come from; `env`: settings besides. */
export async function settingsOf(
  redisUrl: string,
  origin = testOrigin,
  env: NodeJS.ProcessEnv = {},
): Promise<NodeSettings> {
  const secret = randomBytes(32).toString('hex');
  const [port = 0] = await freePorts(1);
  const url = `http://127.0.0.1:${port}`;
  const nodeId = `test-${port}`;
  const own = { PORT: String(port), PUBLIC_URL: url, CLIENT_ORIGIN: origin, REDIS_URL: redisUrl };
  const settings = { ...(await programs()), ...own, SECRET_KEY: secret, NODE_ID: nodeId, ...env };
  const server = asServer(url, nodeId, secret);
  const ticket: TestNode['ticket'] = async (claims) => ({ url, grant: await server.grant(claims), iceServers: [] });
  return { settings, url, nodeId, secret, origin, ...server, ticket };
}

/** As `settingsOf`, and it runs. */
export async function startTestNode(redisUrl: string, origin?: string, env?: NodeJS.ProcessEnv): Promise<TestNode> {
  const { settings, ...known } = await settingsOf(redisUrl, origin, env);
  const config = readConfig(settings);
  let app = await startApp(config);
  return {
    ...known,
    workerPids: async () => {
      const { workers } = Workers.parse(await (await known.control('GET', 'workers')).json());
      return workers.map(({ pid }) => pid);
    },
    restart: async () => {
      await app.stop();
      app = await startApp(config);
    },
    stop: () => app.stop(),
  };
}

const programs = async (): Promise<NodeJS.ProcessEnv> => ({
  RTC_PORT: String(await freePortRange(1)),
  WORKERS: '1',
  MEDIASOUP_WORKER_BIN: await mediaWorker(),
  LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'fatal',
});

const Workers = z.object({ workers: z.array(z.object({ pid: z.int() })) });

/** Signs what the server signs. */
function asServer(url: string, nodeId: string, secret: string): Pick<TestNode, 'grant' | 'control'> {
  const sign = (payload: object, purpose: 'stage grant' | 'media control'): Promise<string> =>
    new SignJWT({ ...payload })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('jingqi-server')
      .setAudience(nodeId)
      .setIssuedAt()
      .setExpirationTime('30s')
      .sign(keyFor(secret, purpose));
  return {
    grant: (claims) => sign(claims, 'stage grant'),
    control: async (method, path, body) =>
      fetch(`${url}/control/${path}`, {
        method,
        headers: { authorization: `Bearer ${await sign({}, 'media control')}` },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
  };
}

/** The claims of somebody on a stage. */
export function claimsOf(
  stageId: string,
  name: string,
  view: 'air' | 'backstage' = 'air',
  publish: Source[] = [],
): StageGrantClaims {
  const sub = newId();
  return { sub, stageId, name, view, publish, session: `session-of-${sub}` };
}

/** A scene with these members. */
export function sceneOf(
  stageId: string,
  version: number,
  members: Scene['members'],
  change: Partial<Scene> = {},
): Scene {
  return { stageId, version, open: true, live: true, isPrivate: false, hls: false, members, ...change };
}
