import { expect, test, vi } from 'vitest';
import { SnapshotStore } from './SnapshotStore.ts';

test('tells once a change, and nothing when nothing is different', () => {
  const store = new SnapshotStore();
  const told = vi.fn<() => void>();
  const end = store.subscribe(told);
  store.change({ state: 'connected', published: ['camera'] });
  const before = store.now;
  store.change({ published: ['camera'], streams: [] });
  expect(told).toHaveBeenCalledTimes(1);
  expect(store.now).toBe(before);
  store.change({ published: ['camera', 'screen'] });
  expect(told).toHaveBeenCalledTimes(2);
  expect(store.now.streams).toBe(before.streams);
  end();
  store.change({ state: 'idle' });
  expect(told).toHaveBeenCalledTimes(2);
});
