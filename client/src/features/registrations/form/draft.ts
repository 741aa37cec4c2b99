import { z } from 'zod';
import { RegistrationValues } from './values.ts';

const prefix = 'registration:';
/** A draft is forgotten after a week. */
const keptMs = 7 * 86_400_000;

const Draft = z.object({ personId: z.string(), savedAt: z.number(), values: RegistrationValues });

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** What this person had filled in for this event; null when there is nothing, or it is too old or another's. */
export function readDraft(store: Store, eventId: string, personId: string, now: number): RegistrationValues | null {
  try {
    const draft = Draft.safeParse(JSON.parse(store.getItem(prefix + eventId) ?? 'null'));
    if (!draft.success || draft.data.personId !== personId) return null;
    return now - draft.data.savedAt > keptMs ? null : draft.data.values;
  } catch {
    return null;
  }
}

export function writeDraft(
  store: Store,
  eventId: string,
  personId: string,
  values: RegistrationValues,
  now: number,
): void {
  try {
    store.setItem(prefix + eventId, JSON.stringify({ personId, savedAt: now, values }));
  } catch {
    // Private mode: what was filled in lasts as long as the page.
  }
}

export function clearDraft(store: Store, eventId: string): void {
  try {
    store.removeItem(prefix + eventId);
  } catch {
    // It was never kept.
  }
}

/** Whoever signs out leaves nothing behind on this device. */
export function clearDrafts(store: Store): void {
  try {
    const all = Array.from({ length: store.length }, (_, at) => store.key(at) ?? '');
    for (const key of all) if (key.startsWith(prefix)) store.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
