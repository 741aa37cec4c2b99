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
  const base = node.controlUrl.endsWith('/') ? node.controlUrl : `${node.controlUrl}/`;
  const response = await fetch(new URL(path, base), {
    ...request,
    redirect: 'error',
    signal: AbortSignal.timeout(controlTimeoutMs),
    headers: { authorization: `Bearer ${await controlToken(platform, node.id)}`, 'content-type': 'application/json' },
  });
  await response.body?.cancel();
  return response.status;
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
