import { StageTraffic, type Id, type MediaNode } from '@jingqi/contract';
import type { Platform } from '../../kit/index.ts';
import { askNode } from './nodeControl.ts';

/** Who is connected to a stage, and what each has sent and received so far. Throws when the node does not say. */
export async function readTraffic(platform: Platform, node: MediaNode, stageId: Id): Promise<StageTraffic> {
  return StageTraffic.parse(await askNode(platform, node, `control/stages/${stageId}`));
}
