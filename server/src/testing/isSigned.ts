import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { S3Settings } from '../kit/index.ts';

const parts =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/u;

/** Whether a request to S3 is signed with the key, whole body and all (AWS Signature Version 4). */
export function isSigned(
  request: IncomingMessage,
  body: Buffer,
  { accessKeyId, secretAccessKey, region }: S3Settings,
): boolean {
  const [, id, day = '', where, names = '', signature = ''] = parts.exec(request.headers.authorization ?? '') ?? [];
  const hash = sha256(body);
  if (id !== accessKeyId || where !== region || request.headers['x-amz-content-sha256'] !== hash) return false;
  const text = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], `${day}/${region}/s3/aws4_request`];
  const signed = [...text, sha256(Buffer.from(canonical(request, names, hash)))].join('\n');
  const key = [day, region, 's3', 'aws4_request'].reduce(hmac, Buffer.from(`AWS4${secretAccessKey}`));
  return timingSafeEqual(hmac(key, signed), Buffer.from(signature, 'hex'));
}

function canonical({ method, url = '', headers }: IncomingMessage, names: string, hash: string): string {
  const [path, query = ''] = url.split('?');
  const sorted = query.split('&').toSorted().join('&');
  const lines = names.split(';').map((name) => `${name}:${String(headers[name] ?? '').trim()}\n`);
  return [method, path, sorted, lines.join(''), names, hash].join('\n');
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const hmac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
