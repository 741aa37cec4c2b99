import { chromium, type Browser } from '@playwright/test';
import type { Footage } from './footage.ts';

const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
  '--force-webrtc-ip-handling-policy=default',
];

/** A headless Chromium; with footage it has a camera and a microphone that play it. */
export function openBrowser(footage?: Footage): Promise<Browser> {
  const devices = footage
    ? [`--use-file-for-fake-video-capture=${footage.camera}`, `--use-file-for-fake-audio-capture=${footage.microphone}`]
    : [];
  return chromium.launch({
    executablePath: process.env['CHROMIUM_BIN'] ?? '/usr/bin/chromium',
    args: [...flags, ...devices],
  });
}
