import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const source = join(import.meta.dirname, 'media');

/** Files that Chromium plays as its camera and microphone. */
export interface Footage {
  camera: string;
  microphone: string;
}

/** The real footage in the forms Chromium's fake devices take: motion JPEG and PCM. Made once a machine. */
export async function makeFootage(ffmpeg = process.env['FFMPEG_BIN'] ?? 'ffmpeg'): Promise<Footage> {
  const folder = join(tmpdir(), 'jingqi-footage-1');
  await mkdir(folder, { recursive: true });
  const camera = await made(ffmpeg, join(folder, 'camera.mjpeg'), [
    '-i',
    join(source, 'footage-720p.mp4'),
    '-an',
    '-q:v',
    '5',
    '-r',
    '24',
  ]);
  const microphone = await made(ffmpeg, join(folder, 'talk.wav'), [
    '-i',
    join(source, 'policy-talk.ogg'),
    '-ar',
    '48000',
    '-ac',
    '1',
  ]);
  return { camera, microphone };
}

async function made(ffmpeg: string, target: string, args: string[]): Promise<string> {
  if (existsSync(target)) return target;
  // Made aside and renamed, so that two runs side by side never read half a file.
  const aside = target.replace(/(\.\w+)$/u, `-${process.pid}$1`);
  await run(ffmpeg, ['-hide_banner', '-loglevel', 'error', '-y', ...args, aside]);
  await rename(aside, target);
  return target;
}
