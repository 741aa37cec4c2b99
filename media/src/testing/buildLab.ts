import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';

const run = promisify(execFile);
const clone = join(import.meta.dirname, '..', '..', '..');
const page = join(clone, 'client', 'src', 'stage', 'testing', 'labPage.ts');
const media = join(clone, 'client', 'e2e', 'media');

/** The lab page, served, and the footage in the forms Chromium's fake devices take. */
export interface Lab {
  readonly origin: string;
  readonly camera: string;
  readonly microphone: string;
  close(): Promise<void>;
}

/** Builds the page from the client's own stage code and serves it from a free port. */
export async function buildLab(): Promise<Lab> {
  const folder = await mkdtemp(join(tmpdir(), 'jingqi-lab-'));
  const camera = join(folder, 'camera.mjpeg');
  const microphone = join(folder, 'talk.wav');
  await Promise.all([
    bundle(folder),
    ffmpeg('-i', join(media, 'footage-720p.mp4'), '-an', '-q:v', '5', '-r', '24', camera),
    ffmpeg('-t', '20', '-i', join(media, 'policy-talk.ogg'), '-ar', '48000', '-ac', '1', microphone),
  ]);
  const server = await serve(folder);
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    camera,
    microphone,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function bundle(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: clone,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      lib: { entry: page, formats: ['es'], fileName: 'lab' },
    },
  });
}

async function ffmpeg(...args: string[]): Promise<void> {
  await run(process.env['FFMPEG_BIN'] ?? 'ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', ...args]);
}

async function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const name = basename(new URL(request.url ?? '/', 'http://lab').pathname);
    if (name === '')
      return response.setHeader('content-type', 'text/html').end('<script type="module" src="/lab.js"></script>');
    return readFile(join(folder, name)).then(
      (text) => response.setHeader('content-type', 'text/javascript').end(text),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return server;
}
