import type { MediaNode, Scene } from '@jingqi/contract';
import type { Platform } from '../../kit/index.ts';
import { callNode } from './nodeControl.ts';

/** Tells a node the wished state of a stage. False when it knows a later one already. Throws when it is not told. */
export async function putScene(platform: Platform, node: MediaNode, scene: Scene): Promise<boolean> {
  const request = { method: 'PUT', body: JSON.stringify(scene) } as const;
  const status = await callNode(platform, node, `control/stages/${scene.stageId}/scene`, request);
  if (status === 409) return false;
  if (status !== 200) throw new Error(`media node ${node.id} answered ${status}`);
  return true;
}
