import type { Id } from '@jingqi/contract';
import { inTurn, type Platform } from '../../kit/index.ts';
import { liveNodes, putScene } from '../media/index.ts';
import { readSetting } from './readSetting.ts';
import { sceneOf } from './scene.ts';
import { stageNode } from './stageNode.ts';

const toldLifeSeconds = 86_400;
/** Tellings that wait for their turn. */
const waiting = new Map<Id, Promise<void>>();

/**
 * Tells the stage's media node the scene as it is now, unless this boot of the node has been told this version.
 * Never throws: what could not be told is told by the clock a second later.
 */
export async function tellScene(platform: Platform, eventId: Id): Promise<void> {
  try {
    // It reads the scene when it begins, so whoever comes while it waits is served by it.
    const next = waiting.get(eventId) ?? inTurn(`scene:${eventId}`, () => begin(platform, eventId));
    waiting.set(eventId, next);
    await next;
  } catch (error) {
    platform.logger.warn({ err: error, stageId: eventId }, 'media node not told; will be tried again');
  }
}

async function begin(platform: Platform, eventId: Id): Promise<void> {
  waiting.delete(eventId);
  return tell(platform, eventId);
}

async function tell(platform: Platform, eventId: Id): Promise<void> {
  const { stage, seats } = await readSetting(eventId);
  if (stage.nodeId === null) return;
  const hasFolder = platform.settings.hlsFolder !== undefined;
  const scene = { ...sceneOf(stage, seats), hls: stage.hls && hasFolder };
  const node = scene.open
    ? await stageNode(platform, stage)
    : (await liveNodes(platform)).find(({ id }) => id === stage.nodeId);
  if (!node) return;
  const told = `${node.id}/${node.bootId}/${stage.version}`;
  if ((await platform.redis.get(toldKey(eventId))) === told) return;
  if (await putScene(platform, node, scene)) await platform.redis.set(toldKey(eventId), told, 'EX', toldLifeSeconds);
}

function toldKey(eventId: Id): string {
  return `stage:told:${eventId}`;
}
