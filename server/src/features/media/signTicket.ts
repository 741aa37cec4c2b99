import type { MediaNode, StageGrantClaims, StageTicket } from '@jingqi/contract';
import type { Platform } from '../../kit/index.ts';
import { iceServers } from './iceServers.ts';
import { signGrant } from './signGrant.ts';

/** What a browser needs to come to a stage on this node: its address, a grant for it, and the relay if there is one. */
export async function signTicket(
  platform: Platform,
  node: Pick<MediaNode, 'id' | 'url'>,
  claims: StageGrantClaims,
): Promise<StageTicket> {
  return {
    url: node.url,
    grant: await signGrant(platform, node.id, claims),
    iceServers: iceServers(platform, claims.sub),
  };
}
