import { MediaNode, mediaNodesKey } from '@jingqi/contract';
import type { Platform } from '../../kit/index.ts';

/** A node that has not registered for this long is gone, in ms. */
const nodeLifeMs = 6_000;

/** The media nodes that are there now, as they registered themselves in Redis. */
export async function liveNodes({ redis, clock, logger }: Platform): Promise<MediaNode[]> {
  const now = clock().getTime();
  const fields = await redis.hgetall(mediaNodesKey);
  return Object.entries(fields).flatMap(([id, text]) => {
    const node = readNode(text);
    if (!node) logger.warn({ id }, 'media node registered itself in a form that is not understood');
    return node && now - node.at <= nodeLifeMs ? [node] : [];
  });
}

/** The node with the least to do for each of its workers. */
export function leastLoaded(nodes: readonly MediaNode[]): MediaNode | undefined {
  return nodes
    .filter((node) => node.workers > 0)
    .toSorted((a, b) => loadOf(a) - loadOf(b) || a.id.localeCompare(b.id))
    .at(0);
}

function loadOf({ consumers, participants, workers }: MediaNode): number {
  return (consumers + participants) / workers;
}

function readNode(text: string): MediaNode | null {
  try {
    return MediaNode.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
