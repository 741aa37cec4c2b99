import { newId, type MediaNode } from '@jingqi/contract';
import { SignJWT } from 'jose';
import { keyFor, type Platform } from '../../kit/index.ts';
import { issuer } from './signGrant.ts';

const controlTimeoutMs = 2_000;
const controlLifeSeconds = 30;

/** One request to a node's control address; resolves to its status. Throws when it cannot be told. */
export async function callNode(
  platform: Platform,
  node: MediaNode,
  path: string,
  request: { method: 'PUT'; body: string } | { method: 'DELETE' },
): Promise<number> {
  const response = await send(platform, node, path, request);
  await response.body?.cancel();
  return response.status;
}

/** What a node answers at a control address, as JSON. Throws when it cannot be asked or does not answer with 200. */
export async function askNode(platform: Platform, node: MediaNode, path: string): Promise<unknown> {
  const response = await send(platform, node, path, { method: 'GET' });
  if (response.ok) return response.json();
  await response.body?.cancel();
  throw new Error(`media node ${node.id} answered ${response.status}`);
}

async function send(platform: Platform, node: MediaNode, path: string, request: RequestInit): Promise<Response> {
  const base = node.controlUrl.endsWith('/') ? node.controlUrl : `${node.controlUrl}/`;
  return fetch(new URL(path, base), {
    ...request,
    redirect: 'error',
    signal: AbortSignal.timeout(controlTimeoutMs),
    headers: { authorization: `Bearer ${await controlToken(platform, node.id)}`, 'content-type': 'application/json' },
  });
}

async function controlToken(platform: Platform, nodeId: string): Promise<string> {
  const now = Math.floor(platform.clock().getTime() / 1_000);
  return new SignJWT()
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(issuer)
    .setAudience(nodeId)
    .setIssuedAt(now)
    .setExpirationTime(now + controlLifeSeconds)
    .setJti(newId())
    .sign(keyFor(platform.settings.secretKey, 'media control'));
}
