import type { MediaNode } from '@jingqi/contract';
import type { Platform } from '../../kit/index.ts';
import { leastLoaded, liveNodes } from '../media/index.ts';
import { Stage, type StageDoc } from './stage.model.ts';

/**
 * The media node the stage is on. A stage without one, or whose node is gone, is put on the least loaded; when several
 * processes do so at once, the first one wins and all answer its choice. Null when no node is there.
 */
export async function stageNode(platform: Platform, stage: StageDoc): Promise<MediaNode | null> {
  const nodes = await liveNodes(platform);
  const current = nodes.find((node) => node.id === stage.nodeId);
  if (current) return current;
  const chosen = leastLoaded(nodes);
  if (!chosen) return null;
  const filter = { _id: stage._id, nodeId: stage.nodeId };
  const { modifiedCount } = await Stage.updateOne(filter, { $set: { nodeId: chosen.id } });
  if (modifiedCount === 1) {
    platform.logger.info({ stageId: stage._id, from: stage.nodeId, to: chosen.id }, 'stage put on a media node');
    return chosen;
  }
  const now = await Stage.findById(stage._id).lean<StageDoc>();
  return nodes.find((node) => node.id === now?.nodeId) ?? null;
}
