import { newId } from '@jingqi/contract';
import { SignJWT } from 'jose';
import { expect, test } from 'vitest';
import { standSecret } from '../../testing/standSecret.ts';
import { hlsAddressFor, passLifeMs, readPass } from './hlsPass.ts';
import { sessionClaim } from './sessionClaim.ts';

const now = Date.parse('2026-11-24T12:00:00Z');
const at = (time: number, secretKey = standSecret) => ({ settings: { secretKey }, clock: () => new Date(time) });
const actor = { personId: newId(), role: 'sme', sessionHash: 'a'.repeat(64) } as const;
const id = newId();
const passOf = (eventId = id, secret = standSecret): string =>
  hlsAddressFor(at(now, secret), { id: eventId, guestsAllowed: false }, actor).url.split('/')[3] ?? '';

test('an event for everybody has one address for everybody', () => {
  const address = hlsAddressFor(at(now), { id, guestsAllowed: true }, null);
  expect(address).toEqual({ url: `/hls/${id}/open/live.m3u8`, until: '2026-11-24T18:00:00.000Z' });
  expect(readPass(at(now), id, 'open')).toEqual({ isOpen: true });
});

test('a closed one has an address for each person and session, for nobody else', () => {
  const event = { id, guestsAllowed: false };
  expect(() => hlsAddressFor(at(now), event, null)).toThrow('SIGN_IN_REQUIRED');
  expect(() => hlsAddressFor(at(now), event, { ...actor, role: 'guest' })).toThrow('SIGN_IN_REQUIRED');
  expect(readPass(at(now), id, passOf())).toEqual({
    isOpen: false,
    personId: actor.personId,
    session: sessionClaim(actor.sessionHash),
  });
  expect(hlsAddressFor(at(now), event, actor, 'replay').url).toMatch(/\/replay\.m3u8$/u);
});

test('a pass ends after its life', () => {
  expect(() => readPass(at(now + passLifeMs - 1), id, passOf())).not.toThrow();
  expect(() => readPass(at(now + passLifeMs), id, passOf())).toThrow('ADDRESS_EXPIRED');
});

test('a pass of another event, with another key, or with any part changed is refused', async () => {
  const pass = passOf();
  const [until, person, session, signature] = pass.split('.');
  const jwt = await new SignJWT({ sub: actor.personId }).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from('x'));
  const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{}').toString('base64url')}.`;
  for (const bad of [
    passOf(newId()),
    passOf(id, 'ab'.repeat(32)),
    `${Number(until) + 1}.${person}.${session}.${signature}`,
    `${until}.${newId()}.${session}.${signature}`,
    `${until}.${person}.${'b'.repeat(64)}.${signature}`,
    `${until}.${person}.${session}.${'A'.repeat(43)}`,
    `${until}.${person}.${session}.`,
    `${until}.${person}.${session}`,
    `${pass}.x`,
    jwt,
    none,
    'Open',
    '',
  ])
    expect(() => readPass(at(now), id, bad), bad).toThrow('ADDRESS_EXPIRED');
});
