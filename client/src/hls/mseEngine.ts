import type Hls from 'hls.js';
import type { ErrorData, HlsConfig, LoadPolicy } from 'hls.js';
import type { Engine, EngineOptions } from './Engine.ts';
import { levelFor, qualitiesOf } from './qualities.ts';
import type { HlsQuality } from './types.ts';

/** A picture that broke is mended in place at most this often, in ms; sooner again, all begins anew. */
const mendMs = 5_000;

// What is missing at the beginning is asked for again by HlsPlayer, which also tells the viewer.
const once: LoadPolicy = {
  default: { maxTimeToFirstByteMs: 8_000, maxLoadTimeMs: 15_000, timeoutRetry: null, errorRetry: null },
};

function configOf({ isLive, startAt }: EngineOptions): Partial<HlsConfig> {
  return {
    // The segments need no rewriting, so a worker would have nothing to do.
    enableWorker: false,
    manifestLoadPolicy: once,
    startPosition: startAt,
    // Two segments of 2 s from the edge: some 5 s behind what happens.
    liveSyncDurationCount: 2,
    maxLiveSyncPlaybackRate: isLive ? 1.08 : 1,
    backBufferLength: 60,
    maxBufferLength: 20,
    // Where there is plenty to fetch, as in a replay: more would be paid for by phones, and outlive a withdrawal.
    maxMaxBufferLength: 20,
    capLevelToPlayerSize: true,
    testBandwidth: false,
    abrEwmaDefaultEstimate: 1_000_000,
  };
}

/** Plays by hls.js over Media Source Extensions. */
export function mseEngine(Library: typeof Hls, options: EngineOptions): Engine {
  const { video, url, onFault } = options;
  const hls = new Library(configOf(options));
  const faultOf = faults(hls, Library, video);
  hls.on(Library.Events.ERROR, (_name, data) => {
    const fault = faultOf(data);
    if (fault) onFault(fault);
  });
  const lists = (): string[] => hls.levels.map(({ uri }) => uri);
  let wish: HlsQuality = 'auto';
  const apply = (): void => {
    const level = levelFor(wish, lists());
    // `nextLevel` reads as what is loaded next, not as what was set.
    if (hls.manualLevel !== level) hls.nextLevel = level;
  };
  hls.on(Library.Events.MANIFEST_PARSED, apply);
  hls.loadSource(url);
  hls.attachMedia(video);
  return {
    instant: () => hls.playingDate?.getTime() ?? null,
    edge: () => hls.liveSyncPosition,
    qualities: () => qualitiesOf(lists()),
    choose: (quality) => {
      wish = quality;
      apply();
    },
    destroy: () => hls.destroy(),
  };
}

/** What of the library's errors is more than it mends by itself. */
function faults(hls: Hls, { ErrorTypes }: typeof Hls, video: HTMLVideoElement) {
  let mendedAt = Number.NEGATIVE_INFINITY;
  return ({ type, fatal, response }: ErrorData): Parameters<EngineOptions['onFault']>[0] | null => {
    const status = response?.code ?? 0;
    // Refused: asking the other pictures too would answer nothing else.
    const isRefusal = status === 410 || status === 403 || status === 401;
    if (!fatal && !isRefusal) return null;
    if (type === ErrorTypes.NETWORK_ERROR) return { kind: 'http', status };
    if (type !== ErrorTypes.MEDIA_ERROR || performance.now() - mendedAt < mendMs) return { kind: 'media' };
    mendedAt = performance.now();
    const wasPaused = video.paused;
    hls.recoverMediaError();
    // The element was given a new source, which pauses it; where it may not play, the viewer sees that it is paused.
    if (!wasPaused) void video.play().catch(() => undefined);
    return null;
  };
}
