import { chromium, type Browser } from '@playwright/test';
import { chromiumFlags } from '@jingqi/setup/testing';
import type { Footage } from './footage.ts';

/** A headless Chromium; with footage it has a camera and a microphone that play it. */
export function openBrowser(footage?: Footage): Promise<Browser> {
  const devices = footage
    ? [`--use-file-for-fake-video-capture=${footage.camera}`, `--use-file-for-fake-audio-capture=${footage.microphone}`]
    : [];
  return chromium.launch({
    executablePath: process.env['CHROMIUM_BIN'] ?? '/usr/bin/chromium',
    args: [...chromiumFlags, ...devices],
  });
}
