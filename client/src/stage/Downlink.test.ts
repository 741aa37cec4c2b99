import type { StreamView } from '@jingqi/contract';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { idOf } from '../realtime/fixtures.ts';
import { Downlink } from './Downlink.ts';
import type { LinkContext } from './openTransport.ts';
import { StageRefusal } from './StageRefusal.ts';

const camera = (paused: boolean): StreamView => ({
  streamId: 'camera-1',
  personId: idOf(1),
  name: '王芳',
  source: 'camera',
  kind: 'video',
  paused,
});
const changed = vi.fn<() => void>();
let refuse: (error: Error) => void;
let downlink: Downlink;

beforeEach(() => {
  changed.mockClear();
  const asked = new Promise((_resolve, reject) => (refuse = reject));
  const context = { line: { ask: () => asked }, device: {}, iceServers: [], onBroken: () => undefined };
  downlink = new Downlink(context as unknown as LinkContext, { preferred: new Map(), isHeld: false }, changed);
});

describe('Downlink', () => {
  it('is owed what was announced until it comes or is gone, also when it is refused', async () => {
    expect(downlink.isOwed).toBe(false);
    const added = downlink.add(camera(false));
    expect([downlink.isOwed, changed.mock.calls.length]).toEqual([true, 1]);
    refuse(new StageRefusal({ code: 'INTERNAL' }));
    await added;
    expect([downlink.isOwed, downlink.streams]).toEqual([true, []]);
    downlink.remove('camera-1');
    expect([downlink.isOwed, changed.mock.calls.length]).toEqual([false, 3]);
  });

  it('is not owed what is paused', async () => {
    const added = downlink.add(camera(true));
    expect(downlink.isOwed).toBe(false);
    refuse(new StageRefusal({ code: 'INTERNAL' }));
    await added;
    downlink.setPaused('camera-1', false);
    expect(downlink.isOwed).toBe(true);
    downlink.setPaused('camera-1', true);
    expect(downlink.isOwed).toBe(false);
  });
});
