import { newId, type MediaNode, type Scene } from '@jingqi/contract';
import { SignJWT } from 'jose';
import { keyFor, type Platform } from '../../kit/index.ts';
import { issuer } from './signGrant.ts';

const controlTimeoutMs = 2_000;
const controlLifeSeconds = 30;

/** Tells a node the wished state of a stage. False when it knows a later one already. Throws when it is not told. */
export async function putScene(platform: Platform, node: MediaNode, scene: Scene): Promise<boolean> {
  const base = node.controlUrl.endsWith('/') ? node.controlUrl : `${node.controlUrl}/`;
  const response = await fetch(new URL(`control/stages/${scene.stageId}/scene`, base), {
    method: 'PUT',
    redirect: 'error',
    signal: AbortSignal.timeout(controlTimeoutMs),
    headers: { authorization: `Bearer ${await controlToken(platform, node.id)}`, 'content-type': 'application/json' },
    body: JSON.stringify(scene),
  });
  await response.body?.cancel();
  if (response.status === 409) return false;
  if (!response.ok) throw new Error(`media node ${node.id} answered ${response.status}`);
  return true;
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
