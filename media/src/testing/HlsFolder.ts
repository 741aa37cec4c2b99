import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { hlsFiles, HlsRun } from '@jingqi/contract';
import { z } from 'zod';

const run = promisify(execFile);
const Probed = z.object({
  streams: z.array(z.object({ codec_name: z.string(), height: z.int().optional(), nb_read_frames: z.coerce.number() })),
});

/** What a test's media node has packaged. */
export class HlsFolder {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  static async make(): Promise<HlsFolder> {
    return new HlsFolder(await mkdtemp(join(tmpdir(), 'jingqi-hls-')));
  }

  remove(): Promise<void> {
    return rm(this.path, { recursive: true, force: true });
  }

  /** Settings of a node that packages into it. */
  get env(): NodeJS.ProcessEnv {
    return { HLS_FOLDER: this.path, FFMPEG_BIN: process.env['FFMPEG_BIN'] ?? 'ffmpeg', HLS_MIN_FREE: '0' };
  }

  async files(stageId: string): Promise<string[]> {
    return (await readdir(join(this.path, stageId)).catch(() => [])).toSorted((left, right) =>
      left.localeCompare(right),
    );
  }

  /** Segments of a rendition in order, complete ones. */
  async segments(stageId: string, number: number, rendition: string): Promise<string[]> {
    const files = await this.files(stageId);
    return files.filter((name) => name.startsWith(`${number}-${rendition}-`) && name.endsWith('.m4s'));
  }

  /** Notes of all runs, in order. */
  async runs(stageId: string): Promise<HlsRun[]> {
    const notes = (await this.files(stageId)).filter((name) => /^\d+\.json$/u.test(name));
    const texts = await Promise.all(notes.map((name) => readFile(join(this.path, stageId, name), 'utf8')));
    return texts.map((text) => HlsRun.parse(JSON.parse(text))).toSorted((left, right) => left.run - right.run);
  }

  /** The newest run that has at least so many segments of its lowest layer. */
  async running(stageId: string, segments: number): Promise<HlsRun | null> {
    const last = (await this.runs(stageId)).at(-1);
    if (!last) return null;
    return (await this.segments(stageId, last.run, lowest(last))).length >= segments ? last : null;
  }

  /** A rendition of a run in one file: what a player would put together. */
  async whole(stageId: string, number: number, rendition: string): Promise<string> {
    const names = [hlsFiles.init(number, rendition), ...(await this.segments(stageId, number, rendition))];
    const parts = await Promise.all(names.map((name) => readFile(join(this.path, stageId, name))));
    const file = join(this.path, `${stageId}-${number}-${rendition}.mp4`);
    await writeFile(file, Buffer.concat(parts));
    return file;
  }

  /** What ffprobe decodes of a rendition. */
  async probe(stageId: string, number: number, rendition: string): Promise<z.infer<typeof Probed>['streams'][number]> {
    const file = await this.whole(stageId, number, rendition);
    const { stdout } = await run('ffprobe', ['-v', 'error', '-count_frames', '-show_streams', '-of', 'json', file]);
    const [stream] = Probed.parse(JSON.parse(stdout)).streams;
    if (!stream) throw new Error(`nothing in ${file}`);
    return stream;
  }

  /** The first picture of a rendition as it is decoded, as a sum. */
  async firstPicture(stageId: string, number: number, rendition: string): Promise<string> {
    const [first = ''] = await pictureSums(await this.whole(stageId, number, rendition));
    return first;
  }

  /** The loudest moment of a rendition in dB, 0 the loudest there is; silence is below -80. */
  async loudest(stageId: string, number: number, rendition: string): Promise<number> {
    const file = await this.whole(stageId, number, rendition);
    const { stderr } = await run('ffmpeg', ['-hide_banner', '-i', file, '-af', 'volumedetect', '-f', 'null', '-']);
    return Number(/max_volume: (?<level>-?[\d.]+) dB/u.exec(stderr)?.groups?.['level']);
  }

  /** Segments of a rendition as ffmpeg lists them, and the end of the list where it has one. */
  async listed(stageId: string, number: number, rendition: string): Promise<string[]> {
    const list = await this.#list(stageId, number, rendition);
    return list.split('\n').filter((line) => line.endsWith('.m4s') || line === '#EXT-X-ENDLIST');
  }

  /** Durations of a rendition's segments as ffmpeg lists them, in seconds. */
  async durations(stageId: string, number: number, rendition: string): Promise<number[]> {
    const list = await this.#list(stageId, number, rendition);
    return [...list.matchAll(/#EXTINF:(?<seconds>[\d.]+)/gu)].map(({ groups }) => Number(groups?.['seconds']));
  }

  #list(stageId: string, number: number, rendition: string): Promise<string> {
    return readFile(join(this.path, stageId, hlsFiles.list(number, rendition)), 'utf8');
  }
}

/** The layer of a run that needs the least of a browser; a slow machine may begin with another than the lowest there is. */
export function lowest({ layers }: HlsRun): HlsRun['layers'][number] {
  return layers[0] ?? 'l';
}

/** A sum of each picture of a file, as decoded, in order. */
export async function pictureSums(file: string): Promise<string[]> {
  const args = ['-v', 'error', '-i', file, '-map', '0:v', '-fps_mode', 'passthrough', '-f', 'framemd5', '-'];
  const { stdout } = await run('ffmpeg', args);
  const lines = stdout.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => line.split(',').at(-1)?.trim() ?? '');
}
