import { placesFrom, withPlace } from './places.ts';

const storageKey = 'replayPlaces';

/** Where this browser left the replay of an event, in ms. */
export function keptPlace(eventId: string): number | undefined {
  return read()[eventId]?.ms;
}

export function keepPlace(eventId: string, ms: number): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(withPlace(read(), eventId, { ms, on: Date.now() })));
  } catch {
    // Private mode: the next visit begins at the beginning.
  }
}

function read() {
  try {
    return placesFrom(localStorage.getItem(storageKey));
  } catch {
    return {};
  }
}
