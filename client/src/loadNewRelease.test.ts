import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { loadNewRelease } from './loadNewRelease.ts';

const reload = vi.fn<() => void>();
const worker = Object.assign(new EventTarget(), { state: 'installing' });
const registration = { installing: worker, waiting: null, update: () => Promise.resolve() };

function stand(onLine: boolean): void {
  const kept = new Map<string, string>();
  vi.stubGlobal('navigator', { onLine, serviceWorker: { getRegistration: () => Promise.resolve(registration) } });
  vi.stubGlobal('location', { reload });
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
}

beforeEach(() => {
  reload.mockReset();
  worker.state = 'installing';
});
afterEach(() => vi.unstubAllGlobals());

it('loads the page anew once the new shell is in place, and not again at once', async () => {
  stand(true);
  const done = loadNewRelease();
  await new Promise((resolve) => setImmediate(resolve));
  expect(reload).not.toHaveBeenCalled();
  worker.state = 'activated';
  worker.dispatchEvent(new Event('statechange'));
  await done;
  await loadNewRelease();
  expect(reload).toHaveBeenCalledOnce();
});

it('stays without a connection, which no reload would mend', async () => {
  stand(false);
  await loadNewRelease();
  expect(reload).not.toHaveBeenCalled();
});
