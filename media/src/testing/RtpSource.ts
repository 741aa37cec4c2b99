import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { newId } from '@jingqi/contract';
import type { types } from 'mediasoup';
import { mediaCodecs } from '../stage/codecs.ts';
import type { Stream } from '../stage/Stream.ts';

const run = promisify(execFile);
const ffmpegBin = process.env['FFMPEG_BIN'] ?? 'ffmpeg';
const sizes = [
  { height: 180, bitrate: '150k', ssrc: 1_001, payloadType: 101 },
  { height: 360, bitrate: '500k', ssrc: 1_002, payloadType: 101 },
  { height: 720, bitrate: '1800k', ssrc: 1_003, payloadType: 101 },
];
const voice = { ssrc: 1_004, payloadType: 111 };

/**
 * A publisher without a browser: three layers of 720p H264 and Opus, coded beforehand and sent in real time. Each second
 * the picture is white for 200 ms and a tone is heard for as long, both beginning together.
 */
export class RtpSource {
  readonly camera: Stream;
  readonly microphone: Stream;
  /** When each key frame of the lowest layer was sent, in ms since the epoch: the first of the file and each two seconds after. */
  readonly keyFrames: readonly number[];
  readonly #child: ChildProcess;
  readonly #relays: Socket[];

  private constructor(camera: Stream, microphone: Stream, child: ChildProcess, relays: Socket[], keyFrames: number[]) {
    this.#relays = relays;
    this.keyFrames = keyFrames;
    this.camera = camera;
    this.microphone = microphone;
    this.#child = child;
  }

  /** `folder`: for the coded files. */
  static async start(router: types.Router, folder: string): Promise<RtpSource> {
    await encode(folder);
    const [camera, microphone] = [await receive(router, 'video'), await receive(router, 'audio')];
    const [pictures, voices] = [await relayTo(camera.port), await relayTo(microphone.port)];
    const inputs = [...sizes.map(({ height }) => `${height}.ts`), 'voice.ogg'].flatMap((name) => [
      ...'-re -stream_loop -1 -i'.split(' '),
      join(folder, name),
    ]);
    const outputs = sizes.flatMap(({ ssrc, payloadType }, at) =>
      rtp(`${at}:v`, pictures.address().port, ssrc, payloadType),
    );
    const sound = rtp(`${sizes.length}:a`, voices.address().port, voice.ssrc, voice.payloadType);
    const child = spawn(ffmpegBin, ['-loglevel', 'error', ...inputs, ...outputs, ...sound], { stdio: 'ignore' });
    const streams = [streamOf(camera.producer, 'camera'), streamOf(microphone.producer, 'microphone')] as const;
    return new RtpSource(...streams, child, [pictures, voices], keyFramesOf(pictures));
  }

  stop(): void {
    this.#child.kill('SIGKILL');
    for (const relay of this.#relays) relay.close();
  }
}

async function encode(folder: string): Promise<void> {
  const flash = `lt(mod(t,1),0.2)`;
  const picture = `testsrc2=size=1280x720:rate=25:duration=6,drawbox=color=black:t=fill:enable='not(${flash})',drawbox=color=white:t=fill:enable='${flash}'`;
  const detailed = `${picture}[s];testsrc2=size=640x360:rate=25:duration=6[d];[s][d]overlay=x=640:y=360`;
  for (const { height, bitrate } of sizes) {
    const coding = `-c:v libx264 -profile:v baseline -preset veryfast -b:v ${bitrate} -g 50 -x264-params repeat-headers=1`;
    const scale = ['-filter_complex', `${detailed},scale=-2:${height}`];
    await ffmpeg([...scale, ...coding.split(' '), join(folder, `${height}.ts`)]);
  }
  const tone = `aevalsrc='0.5*sin(2*PI*440*t)*${flash}':s=48000:d=6`;
  await ffmpeg(['-f', 'lavfi', '-i', tone, ...'-c:a libopus -b:a 32k -ac 1'.split(' '), join(folder, 'voice.ogg')]);
}

async function ffmpeg(args: string[]): Promise<void> {
  await run(ffmpegBin, ['-hide_banner', '-loglevel', 'error', '-y', ...args]);
}

/** A transport takes packets from one port only; ffmpeg sends each stream, and its reports, from another. */
async function relayTo(port: number): Promise<Socket> {
  const relay = createSocket('udp4');
  relay.on('message', (packet) => relay.send(packet, port, '127.0.0.1'));
  relay.bind(0, '127.0.0.1');
  await once(relay, 'listening');
  return relay;
}

/** Notes when a parameter set of the lowest layer passes: `encode` puts one before each key frame and nowhere else. */
function keyFramesOf(relay: Socket): number[] {
  const keyFrames: number[] = [];
  let last: number | null = null;
  relay.on('message', (packet) => {
    const [timestamp, ssrc] = [packet.readUInt32BE(4), packet.readUInt32BE(8)];
    if (ssrc !== sizes[0]?.ssrc || timestamp === last || !unitsOf(packet.subarray(12)).includes(7)) return;
    last = timestamp;
    keyFrames.push(Date.now());
  });
  return keyFrames;
}

/** Types of the H264 units in a packet's payload, of each in an aggregate (RFC 6184 §5.7.1). */
function unitsOf(payload: Buffer): number[] {
  const type = (payload[0] ?? 0) & 0x1f;
  if (type !== 24) return [type];
  const types: number[] = [];
  for (let at = 1; at + 2 < payload.length; at += 2 + payload.readUInt16BE(at))
    types.push((payload[at + 2] ?? 0) & 0x1f);
  return types;
}

function rtp(map: string, port: number, ssrc: number, payloadType: number): string[] {
  const url = `rtp://127.0.0.1:${port}?rtcpport=${port}&pkt_size=1200`;
  return `-map ${map} -c copy -f rtp -ssrc ${ssrc} -payload_type ${payloadType} ${url}`.split(' ');
}

async function receive(
  router: types.Router,
  kind: types.MediaKind,
): Promise<{ port: number; producer: types.Producer }> {
  const listenInfo = { protocol: 'udp', ip: '127.0.0.1' } as const;
  const transport = await router.createPlainTransport({ listenInfo, rtcpMux: true, comedia: true });
  const codec = mediaCodecs.find(({ mimeType }) => mimeType === (kind === 'video' ? 'video/H264' : 'audio/opus'));
  if (!codec) throw new Error('no codec');
  const { mimeType, clockRate, channels, parameters = {} } = codec;
  const payloadType = kind === 'video' ? 101 : voice.payloadType;
  const encodings = kind === 'video' ? sizes.map(({ ssrc }) => ({ ssrc })) : [{ ssrc: voice.ssrc }];
  const producer = await transport.produce({
    kind,
    rtpParameters: {
      codecs: [{ mimeType, clockRate, payloadType, parameters, ...(channels ? { channels } : {}) }],
      encodings,
    },
  });
  return { port: transport.tuple.localPort, producer };
}

function streamOf(producer: types.Producer, source: Stream['source']): Stream {
  return { streamId: producer.id, personId: newId(), name: '李处', source, producer };
}
