import type { IncomingMessage } from 'node:http';
import { DomainError } from '@jingqi/contract';

const mostBytes = 1_048_576;

/** The JSON of a request. Throws TOO_LARGE, INVALID_INPUT. */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    const buffer = Buffer.from(part);
    bytes += buffer.length;
    if (bytes > mostBytes) throw new DomainError('TOO_LARGE');
    parts.push(buffer);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    throw new DomainError('INVALID_INPUT');
  }
}
