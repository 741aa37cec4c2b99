import type { StageSnapshot } from './types.ts';

const beginning: StageSnapshot = {
  state: 'idle',
  reason: null,
  quality: 'unknown',
  view: 'air',
  publishRights: [],
  streams: [],
  isOwed: false,
  published: [],
  muted: [],
};

const listKeys = ['publishRights', 'streams', 'published', 'muted'] as const;

/** The snapshot pages render from: a new object only when something is different. */
export class SnapshotStore {
  readonly #listeners = new Set<() => void>();
  #now = beginning;

  get now(): StageSnapshot {
    return this.#now;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  change(change: Partial<StageSnapshot>): void {
    const next = { ...this.#now, ...change };
    for (const key of listKeys) keep(key, this.#now, next);
    if (isSame(this.#now, next)) return;
    this.#now = next;
    for (const listener of this.#listeners) listener();
  }
}

/** A list with the same members stays the same list. */
function keep(key: (typeof listKeys)[number], before: StageSnapshot, next: Record<string, unknown>): void {
  const [old, now] = [before[key], next[key]];
  if (!Array.isArray(now)) return;
  if (old.length === now.length && old.every((item, index) => item === now[index])) next[key] = old;
}

function isSame(left: StageSnapshot, right: StageSnapshot): boolean {
  return Object.entries(left).every(([key, value]) => right[key as keyof StageSnapshot] === value);
}
