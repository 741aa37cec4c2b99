import type { Platform } from '../../kit/index.ts';
import { callNode } from './nodeControl.ts';
import { liveNodes } from './nodes.ts';
import { sessionClaim } from './sessionClaim.ts';

/**
 * Cuts, on every media node, each connection that came with the session; its grants admit nobody any more.
 * Tried twice a node. Never throws: what fails is logged.
 */
export async function cutSession(platform: Platform, sessionHash: string): Promise<void> {
  try {
    const path = `control/sessions/${sessionClaim(sessionHash)}`;
    await Promise.all(
      (await liveNodes(platform)).map(async (node) => {
        const cut = async (): Promise<void> => {
          const status = await callNode(platform, node, path, { method: 'DELETE' });
          if (status !== 200) throw new Error(`media node ${node.id} answered ${status}`);
        };
        await cut().catch(cut);
      }),
    );
  } catch (error) {
    platform.logger.error({ err: error }, 'a session that ended was not cut everywhere');
  }
}
