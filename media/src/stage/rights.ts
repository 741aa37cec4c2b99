import type { Id, Scene, StageGrantClaims, StageRights } from '@jingqi/contract';

/**
 * What a person may do now. Their grant holds until the server has sent a scene; then only its members publish.
 * A member sees the green room. So does staff (a backstage grant without any right to publish); a backstage view
 * that came with a seat goes with it. A private stage is its members' alone.
 */
export function rightsOf(grant: Pick<StageGrantClaims, 'sub' | 'view' | 'publish'>, scene: Scene | null): StageRights {
  if (!scene) return { view: grant.view, publish: grant.publish, codec: 'VP8' };
  const codec = scene.hls ? 'H264' : 'VP8';
  const member = scene.members[grant.sub];
  if (member) return { view: 'backstage', publish: member.publish, codec };
  return { view: grant.publish.length === 0 && !scene.isPrivate ? grant.view : 'air', publish: [], codec };
}

/** Whether someone with this view may receive what `publisherId` publishes. */
export function mayReceive(view: StageRights['view'], publisherId: Id, scene: Scene | null): boolean {
  if (view === 'backstage') return true;
  return scene !== null && scene.open && scene.live && !scene.isPrivate && scene.members[publisherId]?.onAir === true;
}

/** Whether a private stage keeps this person out. */
export function isShutOut(personId: Id, scene: Scene | null): boolean {
  return scene?.isPrivate === true && scene.members[personId] === undefined;
}

export function isSameRights(left: StageRights, right: StageRights): boolean {
  const isSame = left.view === right.view && left.codec === right.codec;
  return isSame && left.publish.toSorted().join() === right.publish.toSorted().join();
}
