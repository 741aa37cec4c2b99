import type { Source, StageTicket } from '@jingqi/contract';
import { checkNetwork } from '../checkNetwork.ts';
import { getDeviceTrack } from '../getDeviceTrack.ts';
import { levelOf } from '../levelOf.ts';
import { StageClient } from '../StageClient.ts';
import { StageRefusal } from '../StageRefusal.ts';
import type { StageStream, VideoCodec } from '../types.ts';

/** A page without a framework for tests of the media node: it plays what comes and measures what it plays. */
declare global {
  interface Window {
    /** Given by the test. */
    stageTicket: () => Promise<StageTicket>;
    lab: typeof lab;
    /** Kept by the test, which wraps the constructor. */
    keptConnections?: RTCPeerConnection[];
  }
}

interface Screen {
  stream: StageStream;
  readonly element: HTMLVideoElement | HTMLAudioElement;
  /** When the last frame was shown, and the longest wait between two, in ms of performance.now(). */
  lastFrameAt: number;
  longestGapMs: number;
  frames: number;
  loudest: number;
}

const client = new StageClient({ ticket: () => window.stageTicket() });
const screens = new Map<string, Screen>();
const codecs = new Set<string>();
/** Sources of persons that were ever seen. */
const everSeen = new Set<string>();

client.subscribe(() => {
  for (const stream of client.snapshot().streams) {
    everSeen.add(`${stream.name}/${stream.source}`);
    const key = `${stream.name}/${stream.source}`;
    const before = screens.get(key);
    if (before?.stream.track === stream.track) before.stream = stream;
    else show(key, stream);
  }
});

function show(key: string, stream: StageStream): void {
  const before = screens.get(key);
  const element = before?.element ?? document.createElement(stream.track.kind === 'video' ? 'video' : 'audio');
  element.muted = true;
  element.autoplay = true;
  element.srcObject = new MediaStream([stream.track]);
  document.body.append(element);
  const screen = { lastFrameAt: 0, longestGapMs: 0, frames: 0, loudest: 0, ...before, stream, element };
  screens.set(key, screen);
  if (element instanceof HTMLVideoElement) {
    if (!before) countFrames(element, screen, key);
  } else listen(screen);
}

function countFrames(video: HTMLVideoElement, first: Screen, key: string): void {
  const onFrame = (): void => {
    const screen = screens.get(key) ?? first;
    const now = performance.now();
    if (screen.lastFrameAt) screen.longestGapMs = Math.max(screen.longestGapMs, now - screen.lastFrameAt);
    screen.lastFrameAt = now;
    screen.frames += 1;
    video.requestVideoFrameCallback(onFrame);
  };
  video.requestVideoFrameCallback(onFrame);
}

function listen(screen: Screen): void {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  context.createMediaStreamSource(new MediaStream([screen.stream.track])).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    screen.loudest = Math.max(screen.loudest, levelOf(samples));
    if (screen.stream.track.readyState === 'ended') clearInterval(timer);
  }, 50);
}

async function publish(source: Source, codec: VideoCodec): Promise<void> {
  if (source === 'microphone') return client.publish.microphone(await getDeviceTrack('microphone', ''));
  const camera = await getDeviceTrack('camera', '');
  return source === 'camera' ? client.publish.camera(camera, { codec }) : client.publish.screen(camera);
}

/** What of the page's connections decodes and encodes with. */
async function readCodecs(): Promise<string[]> {
  for (const connection of window.keptConnections ?? []) {
    if (connection.connectionState === 'closed') continue;
    const report = await connection.getStats();
    for (const row of report.values()) if (row.type === 'codec') codecs.add(String(row.mimeType));
  }
  return [...codecs];
}

const lab = {
  client,
  start: () => client.start(),
  leave: () => client.leave(),
  state: () => {
    const { state, reason, quality, view, publishRights, published } = client.snapshot();
    return { state, reason, quality, view, publishRights, published, everSeen: [...everSeen] };
  },
  publish,
  /** The code of the refusal, or null. */
  tryPublish: (source: Source) =>
    publish(source, 'VP8').then(
      () => null,
      (error: unknown) => (error instanceof StageRefusal ? error.code : 'not a refusal'),
    ),
  stop: (source: Source) => client.publish.stop(source),
  mute: (source: Source, muted: boolean) => client.publish.mute(source, muted),
  prefer: client.preferLayers,
  hold: client.holdPictures,
  codecs: readCodecs,
  checkNetwork: async () => checkNetwork(await window.stageTicket(), new AbortController().signal),
  /** Forgets the longest gap and loudness measured so far. */
  measureAgain: () => {
    for (const screen of screens.values()) Object.assign(screen, { longestGapMs: 0, loudest: 0 });
  },
  screens: () => {
    const now = client.snapshot().streams;
    return [...screens].map(([key, { stream, element, frames, longestGapMs, lastFrameAt, loudest }]) => ({
      key,
      here: now.some(({ name, source }) => `${name}/${source}` === key),
      paused: stream.paused,
      frames,
      longestGapMs,
      sinceFrameMs: performance.now() - lastFrameAt,
      loudest,
      height: element instanceof HTMLVideoElement ? element.videoHeight : 0,
    }));
  },
};
window.lab = lab;
