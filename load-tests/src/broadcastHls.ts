import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { hlsFiles, segmentSeconds } from '@jingqi/contract';

const run = promisify(execFile);
const clipSeconds = 20;
const frames = 25;
const layers = [
  { name: 'l', height: 180, bitrate: '150k' },
  { name: 'm', height: 360, bitrate: '500k' },
  { name: 'h', height: 720, bitrate: '1500k' },
] as const;

/** Codes a short film in three sizes beforehand and writes it into the folder in real time, over and over, as a media node does. Resolves when the first segments are there. */
export async function broadcastHls(ffmpeg: string, folder: string): Promise<ChildProcess> {
  mkdirSync(folder, { recursive: true });
  const clips = join(folder, 'clips');
  mkdirSync(clips);
  for (const { name, height, bitrate } of layers) {
    const picture = `testsrc2=size=1280x720:rate=${frames}:duration=${clipSeconds}`;
    const coding = `-vf scale=-2:${height} -c:v libx264 -profile:v baseline -preset ultrafast -b:v ${bitrate}`;
    const grid = `-g ${segmentSeconds * frames} -keyint_min ${segmentSeconds * frames} -sc_threshold 0`;
    await run(ffmpeg, [
      ...quiet,
      ...'-f lavfi -i'.split(' '),
      picture,
      ...`${coding} ${grid}`.split(' '),
      join(clips, `${name}.ts`),
    ]);
  }
  const tone = `sine=frequency=440:sample_rate=48000:duration=${clipSeconds}`;
  await run(ffmpeg, [
    ...quiet,
    ...'-f lavfi -i'.split(' '),
    tone,
    ...'-c:a aac -b:a 64k -ac 1'.split(' '),
    join(clips, 'sound.ts'),
  ]);
  const about = { run: 1, beganAt: Date.now(), layers: layers.map(({ name }) => name) };
  writeFileSync(join(folder, hlsFiles.run(1)), JSON.stringify(about));
  const child = spawn(ffmpeg, packaging(clips, folder), { stdio: 'ignore' });
  while (!existsSync(join(folder, hlsFiles.segment(1, 'sound', '00001')))) {
    if (child.exitCode !== null) throw new Error('ffmpeg ended before it wrote a segment');
    await pause(200);
  }
  return child;
}

const quiet = '-hide_banner -loglevel error -y'.split(' ');

function packaging(clips: string, folder: string): string[] {
  const names = [...layers.map(({ name }) => name), 'sound'];
  const streams = layers.map(({ name }, at) => `v:${at},agroup:sound,name:${name}`);
  return [
    ...quiet,
    ...names.flatMap((name) => [...'-re -stream_loop -1 -i'.split(' '), join(clips, `${name}.ts`)]),
    ...layers.flatMap((_, at) => ['-map', `${at}:v:0`]),
    ...`-map ${layers.length}:a:0 -c copy -bsf:a aac_adtstoasc`.split(' '),
    ...`-f hls -hls_time ${segmentSeconds} -hls_list_size 0 -hls_segment_type fmp4`.split(' '),
    ...'-hls_flags independent_segments+temp_file -hls_fmp4_init_filename'.split(' '),
    hlsFiles.init(1, '%v'),
    '-var_stream_map',
    [...streams, 'a:0,agroup:sound,name:sound'].join(' '),
    '-hls_segment_filename',
    join(folder, hlsFiles.segment(1, '%v', '%05d')),
    join(folder, hlsFiles.list(1, '%v')),
  ];
}
