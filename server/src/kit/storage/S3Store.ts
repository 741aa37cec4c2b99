import { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import { plainName, requireWithin, type ByteRange, type OpenedFile, type Store, type StoredFile } from './Store.ts';

export interface S3Settings {
  endpoint: string;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** How many files are removed at once. */
const atOnce = 8;
const connectMs = 3_000;
const requestMs = 30_000;

/** Files in a bucket of a service that speaks S3, addressed by path. The client is loaded with its first use. */
export class S3Store implements Store {
  readonly #settings: S3Settings;
  #client: Promise<S3Client> | null = null;

  constructor(settings: S3Settings) {
    this.#settings = settings;
  }

  async put(folder: string, name: string, bytes: Buffer): Promise<void> {
    const { PutObjectCommand } = await sdk();
    await (await this.#connected()).send(new PutObjectCommand({ ...this.#file(folder, name), Body: bytes }));
  }

  async open(folder: string, name: string, range?: ByteRange): Promise<OpenedFile | null> {
    const { GetObjectCommand } = await sdk();
    const asked = range ? { Range: `bytes=${range.from}-${range.to ?? ''}` } : {};
    try {
      const answer = await (
        await this.#connected()
      ).send(new GetObjectCommand({ ...this.#file(folder, name), ...asked }));
      if (!(answer.Body instanceof Readable)) throw new Error('the store answered without a body');
      const size = Number(answer.ContentRange?.split('/').at(1) ?? answer.ContentLength);
      return { size, body: answer.Body };
    } catch (error) {
      if (statusOf(error) === 404) return null;
      if (statusOf(error) === 416) requireWithin(range, 0);
      throw error;
    }
  }

  async list(folder: string): Promise<StoredFile[]> {
    const { ListObjectsV2Command } = await sdk();
    const client = await this.#connected();
    const within = { Bucket: this.#settings.bucket, Prefix: `${keyOf(folder)}/` };
    const files: StoredFile[] = [];
    let more: string | undefined;
    do {
      const page = await client.send(new ListObjectsV2Command({ ...within, ContinuationToken: more }));
      for (const { Key, Size } of page.Contents ?? []) {
        if (Key) files.push({ name: Key.slice(within.Prefix.length), bytes: Size ?? 0 });
      }
      more = page.NextContinuationToken;
    } while (more);
    return files;
  }

  async remove(folder: string): Promise<void> {
    const { DeleteObjectCommand } = await sdk();
    const client = await this.#connected();
    const files = await this.list(folder);
    // One by one: the command for many at once asks for a checksum that some services want otherwise.
    for (let at = 0; at < files.length; at += atOnce) {
      const some = files.slice(at, at + atOnce);
      await Promise.all(some.map(({ name }) => client.send(new DeleteObjectCommand(this.#file(folder, name)))));
    }
  }

  #file(folder: string, name: string): { Bucket: string; Key: string } {
    return { Bucket: this.#settings.bucket, Key: `${keyOf(folder)}/${plainName(name)}` };
  }

  #connected(): Promise<S3Client> {
    this.#client ??= connect(this.#settings);
    return this.#client;
  }
}

const sdk = () => import('@aws-sdk/client-s3');
const keyOf = (folder: string): string => `recordings/${plainName(folder)}`;

async function connect({ endpoint, region, accessKeyId, secretAccessKey }: S3Settings): Promise<S3Client> {
  const { S3Client } = await sdk();
  return new S3Client({
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey },
    forcePathStyle: true,
    requestHandler: { connectionTimeout: connectMs, requestTimeout: requestMs },
    // Not every service knows the newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
}

function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error && '$metadata' in error)) return undefined;
  const { $metadata: said } = error;
  return typeof said === 'object' && said && 'httpStatusCode' in said ? Number(said.httpStatusCode) : undefined;
}
