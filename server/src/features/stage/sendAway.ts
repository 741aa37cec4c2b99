import type { Id } from '@jingqi/contract';
import type { Platform } from '../../kit/index.ts';
import { liveNodes, removePerson } from '../media/index.ts';
import { Stage } from './stage.model.ts';

/**
 * Cuts a person's picture and sound, whatever session or grant they came with; the seat stays. A connection to the media
 * node outlives the session it came from, so ending sessions is not enough. Never throws: what fails is logged.
 */
export async function sendAway(platform: Platform, eventId: Id, personId: Id): Promise<void> {
  try {
    const stage = await Stage.findById(eventId, { nodeId: 1 }).lean();
    if (!stage?.nodeId) return;
    const node = (await liveNodes(platform)).find(({ id }) => id === stage.nodeId);
    if (node) await removePerson(platform, node, eventId, personId);
  } catch (error) {
    platform.logger.error({ err: error, stageId: eventId, personId }, 'person not sent away from the media node');
  }
}
