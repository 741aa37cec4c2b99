import type { EventSessionHandle } from '../../realtime/index.ts';
import type { Preview, Stage } from '../../stage/index.ts';

/** Publishes what the preview has (a microphone at least) and tells backstage. Throws StageRefusal or ApiError. */
export async function takeStage(
  session: EventSessionHandle,
  stage: Stage,
  { camera, microphone }: Preview,
): Promise<void> {
  if (microphone) await stage.publish.microphone(microphone);
  if (camera && stage.publishRights.includes('camera')) await stage.publish.camera(camera);
  const marks = { picture: camera !== null, sound: microphone !== null, network: stage.quality !== 'poor' };
  await session.send('stage:ready', { eventId: session.eventId, ready: true, marks });
}
