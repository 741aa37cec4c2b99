import { grantLifeMs, newId, type StageGrantClaims } from '@jingqi/contract';
import { SignJWT } from 'jose';
import { keyFor, type Platform } from '../../kit/index.ts';

/** Who signs, for the media node to check. */
export const issuer = 'jingqi-server';

/** A StageGrant for one media node, good at its door for `grantLifeMs`. */
export async function signGrant(platform: Platform, nodeId: string, claims: StageGrantClaims): Promise<string> {
  const { sub, ...rights } = claims;
  const now = platform.clock().getTime();
  return new SignJWT(rights)
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(sub)
    .setIssuer(issuer)
    .setAudience(nodeId)
    .setIssuedAt(Math.floor(now / 1_000))
    .setExpirationTime(Math.ceil((now + grantLifeMs) / 1_000))
    .setJti(newId(now))
    .sign(keyFor(platform.settings.secretKey, 'stage grant'));
}
