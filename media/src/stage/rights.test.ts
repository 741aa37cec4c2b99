import { newId, type Scene } from '@jingqi/contract';
import { describe, expect, test } from 'vitest';
import { isSameRights, isShutOut, mayReceive, rightsOf } from './rights.ts';

const host = newId();
const viewer = newId();
const scene = (change: Partial<Scene> = {}): Scene => ({
  stageId: newId(),
  version: 1,
  open: true,
  live: true,
  isPrivate: false,
  hls: false,
  members: { [host]: { onAir: true, publish: ['camera', 'microphone'] } },
  ...change,
});

describe('rightsOf', () => {
  const seat = { sub: host, view: 'backstage', publish: ['camera'] } as const;
  test('the grant holds until there is a scene', () => {
    expect(rightsOf({ ...seat, publish: ['camera'] }, null)).toEqual({
      view: 'backstage',
      publish: ['camera'],
      codec: 'VP8',
    });
  });
  test('then the scene decides, whatever the grant said', () => {
    expect(rightsOf({ ...seat, publish: [] }, scene()).publish).toEqual(['camera', 'microphone']);
    expect(rightsOf({ sub: viewer, view: 'air', publish: ['camera'] }, scene()).publish).toEqual([]);
  });
  test('a seat that is gone takes the backstage view along; staff keep theirs', () => {
    const gone = scene({ members: {} });
    expect(rightsOf({ ...seat, publish: ['camera'] }, gone)).toEqual({ view: 'air', publish: [], codec: 'VP8' });
    expect(rightsOf({ sub: viewer, view: 'backstage', publish: [] }, gone).view).toBe('backstage');
  });
  test('a promoted viewer sees the green room', () => {
    const promoted = scene({ members: { [viewer]: { onAir: false, publish: ['camera'] } } });
    expect(rightsOf({ sub: viewer, view: 'air', publish: [] }, promoted).view).toBe('backstage');
  });
  test('what is to be packaged is asked for in H264, before it is live too', () => {
    expect(rightsOf({ ...seat, publish: [] }, scene({ hls: true, live: false })).codec).toBe('H264');
  });
  test('a private stage has members only, whatever the grant says', () => {
    const isPrivate = scene({ isPrivate: true });
    for (const view of ['air', 'backstage'] as const)
      expect(rightsOf({ sub: viewer, view, publish: [] }, isPrivate)).toEqual({
        view: 'air',
        publish: [],
        codec: 'VP8',
      });
    expect(rightsOf({ sub: host, view: 'air', publish: [] }, isPrivate).view).toBe('backstage');
    expect([isShutOut(viewer, isPrivate), isShutOut(host, isPrivate)]).toEqual([true, false]);
    expect([isShutOut(viewer, scene()), isShutOut(viewer, null)]).toEqual([false, false]);
  });
});

describe('mayReceive', () => {
  test('viewers get what is on air while it is live, and nothing else', () => {
    expect(mayReceive('air', host, scene())).toBe(true);
    expect(mayReceive('air', host, scene({ live: false }))).toBe(false);
    expect(mayReceive('air', host, scene({ open: false }))).toBe(false);
    expect(mayReceive('air', viewer, scene())).toBe(false);
    expect(mayReceive('air', host, scene({ members: { [host]: { onAir: false, publish: [] } } }))).toBe(false);
    expect(mayReceive('air', host, null)).toBe(false);
    expect(mayReceive('air', host, scene({ isPrivate: true }))).toBe(false);
  });
  test('backstage gets all', () => {
    expect(mayReceive('backstage', viewer, null)).toBe(true);
  });
});

test('rights are the same whatever the order', () => {
  const rights = { view: 'air', publish: ['camera', 'screen'], codec: 'VP8' } as const;
  expect(isSameRights({ ...rights, publish: ['camera', 'screen'] }, { ...rights, publish: ['screen', 'camera'] })).toBe(
    true,
  );
  const none = { view: 'air', publish: [], codec: 'VP8' } as const;
  expect(isSameRights({ ...none, publish: [] }, { ...none, view: 'backstage', publish: [] })).toBe(false);
  expect(isSameRights({ ...none, publish: [] }, { ...none, codec: 'H264', publish: [] })).toBe(false);
});
