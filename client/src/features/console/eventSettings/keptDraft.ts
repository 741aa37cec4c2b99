/** What somebody was writing, and the version it was made from. */
export interface Draft<V> {
  revision: number;
  values: V;
}

/** Drafts of settings live in this browser until they are saved. */
export function readDraft<V extends object>(key: string): Draft<V> | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isDraft<V>(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isDraft<V extends object>(kept: unknown): kept is Draft<V> {
  return typeof kept === 'object' && kept !== null && 'revision' in kept && 'values' in kept;
}

export function keepDraft<V extends object>(key: string, draft: Draft<V> | null): void {
  try {
    if (draft === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // Private mode: the draft lives as long as the page.
  }
}
