import type Hls from 'hls.js';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Engine, Fault } from './Engine.ts';
import { mseEngine } from './mseEngine.ts';

/** What of the library the engine uses. */
class FakeHls {
  static readonly Events = { ERROR: 'error', MANIFEST_PARSED: 'parsed' };
  static readonly ErrorTypes = { NETWORK_ERROR: 'network', MEDIA_ERROR: 'media' };
  static last: FakeHls;
  readonly #listeners = new Map<string, (name: string, data: unknown) => void>();
  levels: { uri: string }[] = [];
  manualLevel = -1;
  set = [] as number[];

  constructor() {
    FakeHls.last = this;
  }
  /** The level of the fragment that is loaded next, whatever was set. */
  get nextLevel(): number {
    return 0;
  }
  set nextLevel(level: number) {
    this.manualLevel = level;
    this.set.push(level);
  }
  on(name: string, listener: (name: string, data: unknown) => void): void {
    this.#listeners.set(name, listener);
  }
  tell(name: string, data: unknown = {}): void {
    this.#listeners.get(name)?.(name, data);
  }
  parse(): void {
    this.levels = [{ uri: 'live-l.m3u8' }, { uri: 'live-m.m3u8' }];
    this.tell('parsed');
  }
  loadSource(): void {}
  attachMedia(): void {}
  recoverMediaError(): void {
    video.paused = true;
  }
}

const video = { paused: false, play: vi.fn<() => Promise<void>>(async () => undefined) };
let faults: Fault[];
let engine: Engine;

beforeEach(() => {
  [video.paused, faults] = [false, []];
  video.play.mockClear();
  engine = mseEngine(FakeHls as unknown as typeof Hls, {
    video: video as unknown as HTMLVideoElement,
    url: '/hls/e/open/live.m3u8',
    isLive: true,
    startAt: -1,
    onFault: (fault) => faults.push(fault),
  });
});

describe('mseEngine', () => {
  it('plays the quality that was chosen before there was any, and leaves what is as wished', () => {
    engine.choose('medium');
    FakeHls.last.parse();
    expect(FakeHls.last.set).toEqual([1]);
    engine.choose('medium');
    expect(FakeHls.last.set).toEqual([1]);
  });

  it('sets a quality also when its fragment happens to be the next one, and takes it back', () => {
    FakeHls.last.parse();
    expect(FakeHls.last.set).toEqual([]);
    engine.choose('low');
    engine.choose('auto');
    expect(FakeHls.last.set).toEqual([0, -1]);
  });

  it.each([
    [false, 1],
    [true, 0],
  ])('plays on after mending what broke (paused before: %j)', (paused, plays) => {
    video.paused = paused;
    FakeHls.last.tell('error', { type: 'media', fatal: true });
    expect([video.play.mock.calls.length, faults]).toEqual([plays, []]);
    FakeHls.last.tell('error', { type: 'media', fatal: true });
    expect(faults).toEqual([{ kind: 'media' }]);
  });
});
