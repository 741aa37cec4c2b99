import { useEffect } from 'react';
import type { Stage, VideoCodec } from '../../../stage/index.ts';

interface Sending {
  stage: Stage;
  device: 'camera' | 'microphone';
  track: MediaStreamTrack | null;
  /** Ready or on air. */
  isAllowed: boolean;
  isOff: boolean;
  codec: VideoCodec;
}

/** Sends one device's track to the stage while allowed; switched off, viewers keep the stream and see it paused. */
export function usePublishing({ stage, device, track, isAllowed, isOff, codec }: Sending): void {
  const { publish } = stage;
  const hasRight = stage.state === 'connected' && stage.publishRights.includes(device);
  const isPublished = stage.published.includes(device);
  useEffect(() => {
    // Before anything is sent, so that a reload while muted lets no sound through.
    if (track) open(track, !isOff);
  }, [track, isOff]);
  useEffect(() => {
    if (!track || !isAllowed || !hasRight) return;
    // A refusal shows in the stage's own state; the track is sent again when that changes.
    if (device === 'camera') publish.camera(track, codec === 'auto' ? {} : { codec }).catch(() => undefined);
    else publish.microphone(track).catch(() => undefined);
  }, [publish, device, track, isAllowed, hasRight, codec]);
  useEffect(() => {
    if (!isAllowed && isPublished) publish.stop(device).catch(() => undefined);
  }, [publish, device, isAllowed, isPublished]);
  useEffect(() => {
    if (isPublished) publish.mute(device, isOff).catch(() => undefined);
  }, [publish, device, isPublished, isOff]);
}

function open(track: MediaStreamTrack, isOpen: boolean): void {
  track.enabled = isOpen;
}
