import { createHmac, timingSafeEqual } from 'node:crypto';
import { DomainError, type HlsAddress, type Id } from '@jingqi/contract';
import { keyFor, type Actor, type Platform } from '../../kit/index.ts';
import { sessionClaim } from './sessionClaim.ts';

/** How long an address is good, in ms. */
export const passLifeMs = 6 * 3_600_000;
/** The pass of an event that anybody may watch: one address for everybody, which a CDN can keep. */
const openPass = 'open';

type Signer = Pick<Platform, 'clock'> & { settings: Pick<Platform['settings'], 'secretKey'> };
const signed = /^(\d{10})\.([0-9a-f-]{36})\.([0-9a-f]{64})\.([\w-]{43})$/u;

/** Address of a playlist for one viewer. Throws SIGN_IN_REQUIRED when the event is closed and nobody has signed in. */
export function hlsAddressFor(
  platform: Signer,
  event: { id: Id; guestsAllowed: boolean },
  actor: Pick<Actor, 'personId' | 'role' | 'sessionHash'> | null,
  kind: 'live' | 'replay' = 'live',
): HlsAddress {
  const until = Math.floor((platform.clock().getTime() + passLifeMs) / 1_000);
  return {
    url: `/hls/${event.id}/${event.guestsAllowed ? openPass : signPass(platform, event.id, actor, until)}/${kind}.m3u8`,
    until: new Date(until * 1_000).toISOString(),
  };
}

function signPass(
  platform: Signer,
  eventId: Id,
  actor: Pick<Actor, 'personId' | 'role' | 'sessionHash'> | null,
  until: number,
): string {
  if (!actor || actor.role === 'guest') throw new DomainError('SIGN_IN_REQUIRED');
  const said = `${until}.${actor.personId}.${sessionClaim(actor.sessionHash)}`;
  return `${said}.${signatureOf(platform, eventId, said).toString('base64url')}`;
}

/** What a pass says: `open`, or whose it is. */
export type HlsPass = { isOpen: true } | { isOpen: false; personId: Id; session: string };

/** Checks a pass for an event. Throws ADDRESS_EXPIRED when it is over, another event's, or not ours. */
export function readPass(platform: Signer, eventId: Id, pass: string): HlsPass {
  if (pass === openPass) return { isOpen: true };
  const [, until, personId, session, signature] = signed.exec(pass) ?? [];
  if (!until || !personId || !session || !signature) throw new DomainError('ADDRESS_EXPIRED');
  const wanted = signatureOf(platform, eventId, `${until}.${personId}.${session}`);
  const given = Buffer.from(signature, 'base64url');
  const isOurs = given.length === wanted.length && timingSafeEqual(given, wanted);
  if (!isOurs || Number(until) * 1_000 <= platform.clock().getTime()) throw new DomainError('ADDRESS_EXPIRED');
  return { isOpen: false, personId, session };
}

const keys = new Map<string, Uint8Array>();

/** HMAC-SHA256 over event and pass; nothing in a pass says how it is signed. */
function signatureOf({ settings: { secretKey } }: Signer, eventId: Id, said: string): Buffer {
  const key = keys.get(secretKey) ?? keyFor(secretKey, 'hls pass');
  keys.set(secretKey, key);
  return createHmac('sha256', key).update(`${eventId}.${said}`).digest();
}
