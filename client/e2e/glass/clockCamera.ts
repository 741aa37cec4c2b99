import type { BrowserContext } from '@playwright/test';
import { installPictureClock } from './pictureClock.ts';

/** From now on the camera of every page of the context shows the clock and something that moves; microphones stay. */
export async function useClockCamera(context: BrowserContext): Promise<void> {
  await context.addInitScript(installPictureClock);
  await context.addInitScript(replaceCamera);
}

/** Runs in the page. */
function replaceCamera(): void {
  const perSecond = 15;
  const { mediaDevices } = navigator;
  if (!mediaDevices) return;
  const ask = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (wanted) => {
    if (!wanted?.video) return ask(wanted);
    const canvas = Object.assign(document.createElement('canvas'), { width: 1280, height: 720 });
    const on = canvas.getContext('2d');
    if (!on) throw new DOMException('no canvas', 'NotFoundError');
    const stream = canvas.captureStream();
    const [track] = stream.getVideoTracks();
    const timer = setInterval(() => {
      if (track?.readyState === 'ended') clearInterval(timer);
      move(on);
      globalThis.pictureClock.draw(on, Date.now());
    }, 1_000 / perSecond);
    return stream;
  };

  /** Discs that wander: as much to encode as a person who speaks. */
  function move(on: CanvasRenderingContext2D): void {
    const { width, height } = on.canvas;
    const seconds = performance.now() / 1_000;
    on.fillStyle = '#345';
    on.fillRect(0, 0, width, height);
    for (let disc = 0; disc < 60; disc += 1) {
      on.fillStyle = `hsl(${(disc * 47) % 360} 60% ${30 + (disc % 5) * 10}%)`;
      on.beginPath();
      const x = (disc * 97 + seconds * (20 + disc)) % width;
      const y = height * (0.62 + 0.36 * Math.abs(Math.sin(disc + seconds / 3)));
      on.arc(x, y, 14 + (disc % 7) * 4, 0, 7);
      on.fill();
    }
  }
}
