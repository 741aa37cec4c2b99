import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Engine, EngineOptions } from './Engine.ts';
import { HlsPlayer } from './HlsPlayer.ts';

/** What the player uses of an element; the test moves it. */
class FakeVideo extends EventTarget {
  currentTime = 0;
  readyState = 0;
  paused = true;
  ended = false;
  muted = false;
  seekable = { length: 1, start: () => 0, end: () => 100 };
  async play(): Promise<void> {
    this.paused = false;
  }
  pause(): void {
    this.paused = true;
  }
}

const began = 1_000_000;
let video: FakeVideo;
let edge: number | null;
let opened: EngineOptions[];
let player: HlsPlayer;
const last = (): EngineOptions => {
  const options = opened.at(-1);
  if (!options) throw new Error('nothing was opened');
  return options;
};

async function open(options: EngineOptions): Promise<Engine> {
  opened.push(options);
  return {
    instant: () => began + video.currentTime * 1_000,
    edge: () => edge,
    qualities: () => [],
    choose: () => undefined,
    destroy: () => undefined,
  };
}

async function run(ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 250) {
    if (video.readyState >= 2 && !video.paused) video.currentTime += 0.25;
    await vi.advanceTimersByTimeAsync(250);
  }
}

beforeEach(async () => {
  vi.useFakeTimers();
  [video, opened, edge] = [new FakeVideo(), [], 90];
  player = new HlsPlayer(video as unknown as HTMLVideoElement, true, open);
  player.start('/hls/1/live.m3u8');
  await run(250);
});

afterEach(() => {
  player.close();
  vi.useRealTimers();
});

describe('HlsPlayer', () => {
  it('asks for what is not there yet until it is', async () => {
    for (let time = 0; time < 20; time += 1) {
      last().onFault({ kind: 'http', status: 404 });
      expect(player.snapshot().trouble).toBe('notYet');
      await run(8_000);
    }
    expect(opened).toHaveLength(21);
    video.readyState = 4;
    await run(500);
    expect(player.snapshot()).toMatchObject({ state: 'playing', trouble: null, refusal: null });
  });

  it('begins anew when nothing is shown although there is something to play, later each time', async () => {
    await run(9_500);
    expect(opened).toHaveLength(2);
    await run(9_500);
    expect(opened).toHaveLength(2);
    await run(10_000);
    expect(opened).toHaveLength(3);
    video.readyState = 4;
    await run(60_000);
    expect(opened).toHaveLength(3);
  });

  it('begins anew when no list comes, also after it has played before', async () => {
    edge = null;
    await run(9_500);
    expect([opened.length, player.snapshot().trouble]).toEqual([2, 'offline']);
    [video.readyState, edge] = [4, 90];
    await run(1_000);
    last().onFault({ kind: 'http', status: 500 });
    [video.readyState, edge] = [0, null];
    await run(1_000);
    expect(opened).toHaveLength(3);
    await run(20_000);
    expect(opened).toHaveLength(4);
  });

  it('begins anew when the library does not come', async () => {
    let attempts = 0;
    const hanging = new HlsPlayer(video as unknown as HTMLVideoElement, true, () => {
      attempts += 1;
      return new Promise(() => undefined);
    });
    hanging.start('/hls/1/live.m3u8');
    await run(9_500);
    hanging.close();
    expect([attempts, hanging.snapshot().trouble]).toEqual([2, 'offline']);
  });

  it('does not begin anew where the viewer holds it', async () => {
    player.togglePlay();
    await run(60_000);
    expect(opened).toHaveLength(1);
  });

  it('leaves a picture that stands to what is being fetched, and jumps once it moves', async () => {
    video.readyState = 4;
    await run(500);
    const at = video.currentTime;
    [video.readyState, edge] = [1, 120];
    await run(4_000);
    expect(video.currentTime).toBe(at);
    video.readyState = 4;
    await run(250);
    expect(video.currentTime).toBe(120);
  });

  it('waits where there is no more to play than it has played', async () => {
    [video.readyState, video.currentTime] = [4, 88];
    await run(1_500);
    video.readyState = 1;
    await run(60_000);
    expect([opened.length, player.snapshot().state]).toEqual([1, 'stalled']);
  });

  it('gives up what was taken off, and plays again when asked to', async () => {
    last().onFault({ kind: 'http', status: 410 });
    await run(20_000);
    expect([player.snapshot().state, player.snapshot().refusal, opened.length]).toEqual(['refused', 'gone', 1]);
    player.retry();
    video.readyState = 4;
    await run(500);
    expect([player.snapshot().state, opened.length]).toEqual(['playing', 2]);
  });

  it('says when the picture waits and when it has stood for long', async () => {
    video.readyState = 4;
    await run(500);
    video.readyState = 1;
    await run(750);
    expect(player.snapshot().state).toBe('waiting');
    await run(4_000);
    expect(player.snapshot().state).toBe('stalled');
  });

  it('jumps to live when it has fallen behind, not when the viewer went back', async () => {
    video.readyState = 4;
    await run(500);
    expect(video.currentTime).toBeGreaterThanOrEqual(90);
    player.seek(20);
    await run(500);
    expect(video.currentTime).toBeLessThan(22);
    expect(player.snapshot().isAtEdge).toBe(false);
    player.goLive();
    expect([video.currentTime, player.snapshot().isAtEdge]).toEqual([90, true]);
  });

  it('goes on from the same instant with another address', async () => {
    video.readyState = 4;
    await run(500);
    player.seek(20);
    await run(250);
    const at = player.instant() ?? 0;
    video.readyState = 0;
    player.start('/hls/2/live.m3u8');
    video.currentTime = 60;
    await run(250);
    video.readyState = 4;
    await run(500);
    expect(Math.abs((player.instant() ?? 0) - at)).toBeLessThan(1_000);
  });

  it('tells no more once it is closed', async () => {
    player.close();
    last().onFault({ kind: 'http', status: 500 });
    player.retry();
    await run(10_000);
    expect(opened).toHaveLength(1);
  });
});
