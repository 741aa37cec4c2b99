import type { Id, MediaNode } from '@jingqi/contract';
import type { Platform } from '../../kit/index.ts';
import { callNode } from './nodeControl.ts';

/** Cuts a person's connection to a stage; grants signed until now do not bring them back. Throws when the node is not told. */
export async function removePerson(platform: Platform, node: MediaNode, stageId: Id, personId: Id): Promise<void> {
  const path = `control/stages/${stageId}/participants/${personId}`;
  const status = await callNode(platform, node, path, { method: 'DELETE' });
  if (status !== 200) throw new Error(`media node ${node.id} answered ${status}`);
}
