import { DomainError, type Id, type MediaNode } from '@jingqi/contract';
import { Recent, type Platform } from '../../kit/index.ts';
import { findEvent } from '../events/index.ts';
import { ensureStage, readSetting } from './readSetting.ts';
import type { Setting } from './setting.ts';
import { stageNode } from './stageNode.ts';
import { tellScene } from './tellScene.ts';

/** What everybody who comes to a stage meets. `node`: the media node it is on, which knows the scene; null: none is there. */
export interface StageDoor {
  guestsAllowed: boolean;
  setting: Setting;
  node: MediaNode | null;
}

/** Throws NOT_FOUND; WRONG_STATE when the stage is over or the event called off. */
export async function readDoor(platform: Platform, eventId: Id): Promise<StageDoor> {
  const [event] = await Promise.all([findEvent(eventId), ensureStage(eventId)]);
  if (event.state === 'cancelled') throw new DomainError('WRONG_STATE');
  const setting = await readSetting(eventId);
  if (setting.stage.state === 'ended') throw new DomainError('WRONG_STATE');
  const node = await stageNode(platform, setting.stage);
  // The node has to know the scene before anybody comes to it.
  if (node) await tellScene(platform, eventId);
  return { guestsAllowed: event.guestsAllowed, setting, node };
}

const doors = new WeakMap<Platform, Recent<StageDoor>>();

/** As `readDoor`, a second old at most: when thousands come at once, it is read for all of them. */
export async function recentDoor(platform: Platform, eventId: Id): Promise<StageDoor> {
  const recent =
    doors.get(platform) ??
    new Recent({
      read: (id) => readDoor(platform, id),
      maxAgeMs: 1_000,
      now: () => platform.clock().getTime(),
    });
  doors.set(platform, recent);
  return recent.get(eventId);
}
