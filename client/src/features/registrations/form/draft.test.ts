import { describe, expect, it } from 'vitest';
import { clearDraft, clearDrafts, readDraft, writeDraft } from './draft.ts';
import type { RegistrationValues } from './values.ts';

const now = Date.parse('2026-06-15T00:00:00Z');
const values: RegistrationValues = {
  id: '01980000-0000-7000-8000-000000000001',
  name: '王丽',
  hasNoUscc: false,
  uscc: '9111',
  enterprise: '',
  position: '',
  answers: { a: '答' },
  need: '',
  consents: ['event'],
};

function memory(): Storage {
  const all = new Map<string, string>();
  return {
    getItem: (key) => all.get(key) ?? null,
    setItem: (key, value) => void all.set(key, value),
    removeItem: (key) => void all.delete(key),
    key: (at) => [...all.keys()][at] ?? null,
    clear: () => all.clear(),
    get length() {
      return all.size;
    },
  };
}

describe('draft', () => {
  it('is there after a reload, with its id, so that sending again registers once', () => {
    const store = memory();
    writeDraft(store, 'event', 'me', values, now);
    expect(readDraft(store, 'event', 'me', now + 1_000)).toEqual(values);
    expect(readDraft(store, 'another', 'me', now)).toBeNull();
  });

  it('is nobody else’s', () => {
    const store = memory();
    writeDraft(store, 'event', 'me', values, now);
    expect(readDraft(store, 'event', 'you', now)).toBeNull();
  });

  it('is forgotten after a week, after success and after signing out', () => {
    const store = memory();
    writeDraft(store, 'event', 'me', values, now);
    expect(readDraft(store, 'event', 'me', now + 8 * 86_400_000)).toBeNull();
    clearDraft(store, 'event');
    expect(readDraft(store, 'event', 'me', now)).toBeNull();
    store.setItem('theme', 'dark');
    for (const event of ['one', 'two', 'three']) writeDraft(store, event, 'me', values, now);
    clearDrafts(store);
    expect(store.length).toBe(1);
  });

  it('is nothing when it was written by an older page, or the device keeps nothing', () => {
    const store = memory();
    store.setItem('registration:event', '{"personId":"me","savedAt":1,"values":{"name":7}}');
    expect(readDraft(store, 'event', 'me', now)).toBeNull();
    store.setItem('registration:event', 'not json');
    expect(readDraft(store, 'event', 'me', now)).toBeNull();
    const full = memory();
    full.setItem = () => {
      throw new Error('full');
    };
    expect(() => writeDraft(full, 'event', 'me', values, now)).not.toThrow();
  });
});
