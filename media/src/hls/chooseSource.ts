import type { Scene } from '@jingqi/contract';
import type { Stage } from '../stage/Stage.ts';
import type { Stream } from '../stage/Stream.ts';

type Published = Pick<Stage, 'streams' | 'scene'>;

/**
 * The picture that is packaged. A screen that is shown goes before a camera; one that is packaged already stays while it is
 * there; otherwise the one that was published first. Null while nobody on air shows a picture in H264: it is copied.
 */
export function choosePicture(stage: Published, current: string | null): Stream | null {
  const pictures = onAir(stage).filter(({ source, producer }) => source !== 'microphone' && isCopied(producer));
  const screens = pictures.filter(({ source }) => source === 'screen');
  const choice = screens.length > 0 ? screens : pictures;
  return choice.find(({ streamId }) => streamId === current) ?? choice[0] ?? null;
}

/** The microphones that are heard, the picture's or not. */
export function chooseMicrophones(stage: Published): Stream[] {
  return onAir(stage).filter(({ source }) => source === 'microphone');
}

/** Whether what is on air is to be packaged at all. */
export function isPackaged(scene: Scene | null): boolean {
  return scene !== null && scene.open && scene.live && scene.hls && !scene.isPrivate;
}

function onAir({ streams, scene }: Published): Stream[] {
  return [...streams.values()].filter(
    ({ personId, producer }) => scene?.members[personId]?.onAir === true && !producer.closed,
  );
}

/** A picture that is held sends nothing, so it is none. */
function isCopied({ paused, rtpParameters }: Stream['producer']): boolean {
  return !paused && rtpParameters.codecs[0]?.mimeType.toLowerCase() === 'video/h264';
}
