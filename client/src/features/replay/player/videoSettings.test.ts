import { expect, test } from 'vitest';
import { setSpeed, setVolume, speedOf, toggleSound, volumeOf } from './videoSettings.ts';

const element = (): HTMLVideoElement =>
  ({ muted: false, volume: 0.6, defaultPlaybackRate: 1, playbackRate: 1 }) as HTMLVideoElement;

test('sound comes back as loud as it was', () => {
  const video = element();
  toggleSound(video);
  expect(volumeOf(video)).toBe(0);
  toggleSound(video);
  expect(volumeOf(video)).toBe(0.6);
});

test('turned down wholly it is off, and comes back to be heard', () => {
  const video = element();
  setVolume(video, 0);
  expect(video.muted).toBe(true);
  toggleSound(video);
  expect(volumeOf(video)).toBe(1);
});

test('a speed outlasts a new source, which falls back to the default', () => {
  const video = element();
  setSpeed(video, 1.5);
  video.playbackRate = video.defaultPlaybackRate;
  expect([video.playbackRate, speedOf(video), speedOf(null)]).toEqual([1.5, 1.5, 1]);
});
