import { createHmac } from 'node:crypto';
import type { Id, StageTicket } from '@jingqi/contract';
import type { Platform } from '../../kit/index.ts';

/** How long relay credentials are good, in seconds. What is relayed already goes on past it. */
const lifeSeconds = 3_600;

/**
 * Where a browser finds a relay when its network lets nothing else through, with credentials that end by themselves
 * (draft-uberti-behave-turn-rest-00: user name = expiry:person, password = base64(HMAC-SHA1(secret, user name))).
 */
export function iceServers(
  { settings: { turn }, clock }: Pick<Platform, 'settings' | 'clock'>,
  personId: Id,
): StageTicket['iceServers'] {
  if (!turn) return [];
  const username = `${Math.floor(clock().getTime() / 1_000) + lifeSeconds}:${personId}`;
  const credential = createHmac('sha1', turn.secret).update(username).digest('base64');
  return turn.urls.map((urls) => ({ urls, username, credential }));
}
