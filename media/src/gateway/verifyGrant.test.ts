import { newId, type StageGrantClaims } from '@jingqi/contract';
import { SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { expect, test } from 'vitest';
import { keyFor } from '../keys.ts';
import { verifyGrant } from './verifyGrant.ts';

const secret = 'ab'.repeat(32);
const key = keyFor(secret, 'stage grant');
const now = new Date('2026-11-24T11:30:00Z');
const check = { key, audience: 'node-1', now: () => now };
const claims: StageGrantClaims = {
  sub: newId(),
  stageId: newId(),
  name: '李处',
  view: 'air',
  publish: [],
  session: 'a1',
};
const seconds = now.getTime() / 1_000;

function sign(
  payload: JWTPayload,
  options: { audience?: string; issuer?: string; exp?: number; alg?: string; key?: Uint8Array; iat?: number } = {},
) {
  return new SignJWT(payload)
    .setProtectedHeader({ alg: options.alg ?? 'HS256' })
    .setAudience(options.audience ?? 'node-1')
    .setIssuer(options.issuer ?? 'jingqi-server')
    .setIssuedAt(options.iat ?? seconds)
    .setExpirationTime(options.exp ?? seconds + 60)
    .sign(options.key ?? key);
}

test('what the server signed for this node is taken as it is', async () => {
  expect(await verifyGrant(await sign({ ...claims }), check)).toEqual({ grant: claims, grantedAt: seconds * 1_000 });
});

test.each([
  ['another node', () => sign({ ...claims }, { audience: 'node-2' })],
  ['another issuer', () => sign({ ...claims }, { issuer: 'somebody' })],
  ['the control key', () => sign({ ...claims }, { key: keyFor(secret, 'media control') })],
  ['an expired one', () => sign({ ...claims }, { exp: seconds - 6 })],
  ['one that lives on and on', () => sign({ ...claims }, { iat: seconds - 3_600, exp: seconds + 3_600 })],
  ['another algorithm', () => sign({ ...claims }, { alg: 'HS512' })],
  ['a view that does not exist', () => sign({ ...claims, view: 'everything' })],
  ['a source that does not exist', () => sign({ ...claims, publish: ['tape'] })],
  [
    'no signature',
    async () =>
      new UnsecuredJWT({ ...claims })
        .setAudience('node-1')
        .setIssuer('jingqi-server')
        .setIssuedAt(seconds)
        .setExpirationTime(seconds + 60)
        .encode(),
  ],
  ['no session', () => sign({ ...claims, session: '' })],
  ['no token', async () => 'not a token'],
])('%s is refused', async (_, make) => {
  await expect(verifyGrant(await make(), check)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
