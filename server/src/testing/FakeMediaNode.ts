import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import {
  mediaNodesKey,
  newId,
  Scene,
  StageGrantClaims,
  type Id,
  type MediaNode,
  type StageTraffic,
} from '@jingqi/contract';
import { jwtVerify } from 'jose';
import { keyFor, type Platform } from '../kit/index.ts';

type Reach = Pick<Platform, 'redis' | 'clock'> & { settings: Pick<Platform['settings'], 'secretKey'> };

/** What a media node is to the server: a line in Redis and a control address that checks who calls. */
export class FakeMediaNode {
  readonly id: string;
  /** Every scene told to it and taken, in order. */
  readonly scenes: Scene[] = [];
  /** Persons it was told to send away: `<stage>/<person>`, in order. */
  readonly sentAway: string[] = [];
  /** Sessions it was told to cut, as its grants name them, in order. */
  readonly cut: string[] = [];
  /** What each person has sent and received on a stage, as it says when asked. */
  readonly traffic = new Map<Id, StageTraffic['persons']>();
  /** How it answered each call: HTTP statuses, in order. */
  readonly answers: number[] = [];
  /** Takes calls and never answers. */
  isHanging = false;
  readonly #platform: Reach;
  readonly #server: Server;
  #bootId = newId();
  #port = 0;
  #beat: NodeJS.Timeout | undefined;

  constructor(platform: Reach, id: string) {
    this.id = id;
    this.#platform = platform;
    this.#server = createServer((request, response) => {
      void this.#answer(request, response);
    });
  }

  async start(load: Partial<MediaNode> = {}): Promise<this> {
    await new Promise<void>((resolve) => {
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    const address = this.#server.address();
    this.#port = typeof address === 'object' && address !== null ? address.port : 0;
    await this.register(load);
    return this;
  }

  /** Says in Redis that it is here. */
  async register(load: Partial<MediaNode> = {}): Promise<void> {
    const node: MediaNode = {
      id: this.id,
      bootId: this.#bootId,
      url: `http://media.test/${this.id}`,
      controlUrl: `http://127.0.0.1:${this.#port}`,
      participants: 0,
      consumers: 0,
      workers: 2,
      packaging: [],
      at: this.#platform.clock().getTime(),
      ...load,
    };
    await this.#platform.redis.hset(mediaNodesKey, this.id, JSON.stringify(node));
  }

  /** Registers each 2 s until it stops, as a node does; otherwise it is gone 6 s after `register`. */
  keepRegistered(): this {
    this.#beat = setInterval(() => void this.register(), 2_000);
    return this;
  }

  /** As a new process of the same node: it knows no scene. */
  async restart(): Promise<void> {
    this.#bootId = newId();
    this.scenes.length = 0;
    await this.register();
  }

  async stop(): Promise<void> {
    clearInterval(this.#beat);
    await new Promise((resolve) => {
      this.#server.close(resolve);
      this.#server.closeAllConnections();
    });
  }

  /** What a grant says, checked as a node checks it. Throws when it is not for this node. */
  async read(grant: string): Promise<{ claims: StageGrantClaims; lifeMs: number; jti: string | undefined }> {
    const { payload } = await this.#verify(grant, 'stage grant');
    const lifeMs = ((payload.exp ?? 0) - (payload.iat ?? 0)) * 1_000;
    return { claims: StageGrantClaims.parse(payload), lifeMs, jti: payload.jti };
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.isHanging) return;
    const asked = /^\/control\/stages\/([^/]+)$/u.exec(request.url ?? '')?.[1];
    const status = asked === undefined ? await this.#take(request) : await this.#check(request);
    this.answers.push(status);
    response.writeHead(status).end(asked === undefined || status !== 200 ? '' : JSON.stringify(this.#report(asked)));
  }

  async #take(request: IncomingMessage): Promise<number> {
    const path = /^\/control\/stages\/([^/]+)\/scene$/u.exec(request.url ?? '');
    const away = /^\/control\/stages\/([^/]+)\/participants\/([^/]+)$/u.exec(request.url ?? '');
    const cut = /^\/control\/sessions\/([\w-]+)$/u.exec(request.url ?? '');
    if (request.method !== (away || cut ? 'DELETE' : 'PUT') || !(path ?? away ?? cut)) return 404;
    if ((await this.#check(request)) === 401) return 401;
    if (cut) {
      this.cut.push(cut[1] ?? '');
      return 200;
    }
    if (away) {
      this.sentAway.push(`${away[1]}/${away[2]}`);
      return 200;
    }
    let body = '';
    for await (const part of request) body += String(part);
    const scene = Scene.parse(JSON.parse(body));
    if (scene.stageId !== path?.[1]) return 400;
    const known = this.scenes.findLast(({ stageId }) => stageId === scene.stageId);
    if (known && known.version > scene.version) return 409;
    this.scenes.push(scene);
    return 200;
  }

  async #check(request: IncomingMessage): Promise<number> {
    const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
    return this.#verify(token, 'media control').then(
      () => 200,
      () => 401,
    );
  }

  #report(stageId: Id): StageTraffic {
    const persons = this.traffic.get(stageId) ?? [];
    return { stageId, participants: persons.length, publishing: [], persons };
  }

  #verify(token: string, purpose: 'stage grant' | 'media control') {
    return jwtVerify(token, keyFor(this.#platform.settings.secretKey, purpose), {
      issuer: 'jingqi-server',
      audience: this.id,
      algorithms: ['HS256'],
      currentDate: this.#platform.clock(),
      requiredClaims: ['exp', 'iat', 'jti'],
    });
  }
}
