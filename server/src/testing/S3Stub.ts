import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { S3Settings } from '../kit/index.ts';
import { isSigned } from './isSigned.ts';

/** So many names a page of a list, to have more than one. */
const pageSize = 3;

/** As much of S3 as the store uses, in memory, for one bucket; it refuses what is not signed with its key. */
export class S3Stub {
  readonly objects = new Map<string, Buffer>();
  /** Requests it has taken, `METHOD key`. */
  readonly taken: string[] = [];
  /** How many it refused for their signature. */
  refused = 0;
  /** Writes fail with 503 while it is set. */
  isFull = false;
  settings: S3Settings = {
    endpoint: '',
    region: 'us-east-1',
    bucket: 'evenings',
    accessKeyId: 'stub',
    secretAccessKey: 'stub-secret',
  };
  readonly #server: Server = createServer((request, response) => void this.#answer(request, response));

  async start(): Promise<this> {
    await new Promise<void>((resolve) => {
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    const address = this.#server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    this.settings = { ...this.settings, endpoint: `http://127.0.0.1:${port}` };
    return this;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    const url = new URL(request.url ?? '/', this.settings.endpoint);
    const [, bucket, ...rest] = url.pathname.split('/');
    const key = decodeURIComponent(rest.join('/'));
    if (!isSigned(request, body, this.settings)) {
      this.refused += 1;
      return end(response, 403, failure('SignatureDoesNotMatch'));
    }
    this.taken.push(`${request.method} ${key}`);
    if (bucket !== this.settings.bucket) return end(response, 404, failure('NoSuchBucket'));
    if (request.method === 'PUT') return this.#put(key, body, response);
    if (request.method === 'DELETE') return end(response, 204, void this.objects.delete(key));
    return key === '' ? this.#list(url.searchParams, response) : this.#get(key, request.headers.range, response);
  }

  #put(key: string, body: Buffer, response: ServerResponse): void {
    if (this.isFull) return end(response, 503, failure('SlowDown'));
    this.objects.set(key, body);
    return end(response, 200);
  }

  #get(key: string, range: string | undefined, response: ServerResponse): void {
    const object = this.objects.get(key);
    if (!object) return end(response, 404, failure('NoSuchKey'));
    const asked = /^bytes=(\d+)-(\d*)$/u.exec(range ?? '');
    if (!asked) return end(response, 200, object);
    const from = Number(asked[1]);
    if (from >= object.length) return end(response, 416, failure('InvalidRange'));
    const to = Math.min(asked[2] ? Number(asked[2]) : Infinity, object.length - 1);
    response.setHeader('content-range', `bytes ${from}-${to}/${object.length}`);
    return end(response, 206, object.subarray(from, to + 1));
  }

  #list(query: URLSearchParams, response: ServerResponse): void {
    const after = query.get('continuation-token') ?? '';
    const keys = [...this.objects.keys()]
      .filter((key) => key.startsWith(query.get('prefix') ?? '') && key > after)
      .toSorted();
    const page = keys.slice(0, pageSize);
    const more = keys.length > pageSize ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
    const contents = page.map(
      (key) => `<Contents><Key>${key}</Key><Size>${this.objects.get(key)?.length}</Size></Contents>`,
    );
    return end(
      response,
      200,
      `<ListBucketResult><IsTruncated>${more !== ''}</IsTruncated>${contents.join('')}${more}</ListBucketResult>`,
    );
  }
}

const failure = (code: string): string => `<Error><Code>${code}</Code><Message>${code}</Message></Error>`;

function end(response: ServerResponse, status: number, body?: string | Buffer | void): void {
  response.statusCode = status;
  if (typeof body === 'string') response.setHeader('content-type', 'application/xml');
  response.end(body ?? undefined);
}
