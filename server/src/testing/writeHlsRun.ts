import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { hlsFiles, segmentSeconds, type HlsRun, type Id } from '@jingqi/contract';

const run = promisify(execFile);
const widths = { l: 160, m: 320, h: 640 };

/** A run as a media node leaves it behind: a test picture in the layers asked for, with sound, so many seconds long. */
export async function writeHlsRun(
  hlsFolder: string,
  stageId: Id,
  { seconds, ...described }: HlsRun & { seconds: number },
): Promise<void> {
  const folder = join(hlsFolder, stageId);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, hlsFiles.run(described.run)), JSON.stringify(described));
  const { layers } = described;
  const split = `[0:v]format=yuv420p,split=${layers.length}${layers.map((layer) => `[in${layer}]`).join('')}`;
  const scaled = layers.map((layer) => `[in${layer}]scale=${widths[layer]}:-2[${layer}]`);
  const maps = layers.flatMap((layer) => ['-map', `[${layer}]`]);
  const streams = [...layers.map((layer, at) => `v:${at},agroup:sound,name:${layer}`), 'a:0,agroup:sound,name:sound'];
  await run(
    process.env['FFMPEG_BIN'] ?? 'ffmpeg',
    [
      ...'-loglevel error -f lavfi -i testsrc=size=640x360:rate=25 -f lavfi -i sine=440'.split(' '),
      ...`-t ${seconds} -filter_complex ${[split, ...scaled].join(';')}`.split(' '),
      ...maps,
      '-map',
      '1:a',
      ...`-c:v libx264 -preset ultrafast -profile:v baseline -g ${25 * segmentSeconds} -sc_threshold 0`.split(' '),
      ...`-c:a aac -b:a 64k -ac 1 -f hls -hls_time ${segmentSeconds} -hls_list_size 0 -hls_segment_type fmp4`.split(
        ' ',
      ),
      ...`-hls_flags independent_segments+program_date_time+temp_file`.split(' '),
      ...`-hls_fmp4_init_filename ${hlsFiles.init(described.run, '%v')}`.split(' '),
      '-var_stream_map',
      streams.join(' '),
      '-hls_segment_filename',
      join(folder, hlsFiles.segment(described.run, '%v', '%05d')),
      join(folder, hlsFiles.list(described.run, '%v')),
    ],
    { timeout: 30_000 },
  );
}
