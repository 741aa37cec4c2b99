import { join } from 'node:path';
import { hlsFiles, segmentSeconds } from '@jingqi/contract';

interface Output {
  folder: string;
  run: number;
  /** Names of the picture's layers, in the order of the session description; the sound comes after them. */
  layers: readonly string[];
}

/** Nothing came for so long: its parent was killed, and it ends by itself. In seconds. */
const orphanSeconds = 5;

/** ffmpeg loses the time of the first frame it gets: it is put some ms (4 to 31, by the time base it chooses) before the next. */
const firstFrame = String.raw`ts=if(eq(N\,0)\,NEXT_PTS-400\,TS)`;
/** A copied frame has no length, and a run's last segment would be listed as if it lasted no time. Over 180,000: not known. */
const lengths = String.raw`duration=if(between(NEXT_PTS-PTS\,1\,180000)\,NEXT_PTS-PTS\,DURATION)`;

/**
 * Pictures are copied; sound becomes AAC once for all renditions. RTP is taken in the order it comes: a reordering queue
 * makes ffmpeg wait for packets of one medium that belong to another. Times stay what the sender reports say
 * (`copyts`, `frag_discont`), so that every rendition counts from the same instant.
 */
export function ffmpegArguments({ folder, run, layers }: Output): string[] {
  const streams = layers.map((name, at) => `v:${at},agroup:sound,name:${name}`);
  return [
    ...'-hide_banner -loglevel warning -nostats -copyts -threads 1'.split(' '),
    ...`-analyzeduration 10000000 -listen_timeout ${orphanSeconds} -reorder_queue_size 0`.split(' '),
    ...'-buffer_size 1048576 -protocol_whitelist pipe,udp,rtp -f sdp -i pipe:0'.split(' '),
    ...layers.flatMap((_, at) => ['-map', `0:v:${at}`]),
    ...`-map 0:a:0 -c:v copy -bsf:v setts=${firstFrame}:${lengths}`.split(' '),
    ...'-c:a aac -b:a 64k -ac 1 -af aresample=async=1'.split(' '),
    ...`-f hls -hls_time ${segmentSeconds} -hls_list_size 0 -hls_segment_type fmp4`.split(' '),
    ...'-hls_flags independent_segments+temp_file -hls_segment_options movflags=+frag_discont'.split(' '),
    '-hls_fmp4_init_filename',
    hlsFiles.init(run, '%v'),
    '-var_stream_map',
    [...streams, 'a:0,agroup:sound,name:sound'].join(' '),
    '-hls_segment_filename',
    join(folder, hlsFiles.segment(run, '%v', '%05d')),
    join(folder, hlsFiles.list(run, '%v')),
  ];
}
