import type { HlsQuality } from './types.ts';

const named: Readonly<Record<string, HlsQuality>> = { h: 'high', m: 'medium', l: 'low' };

/**
 * The word for a picture by the address of its list, `…-h.m3u8`, `…-m.m3u8`, `…-l.m3u8`; its height says less, for a
 * publisher with a weak machine sends each layer smaller. Other addresses have none.
 */
export function qualityOfList(address: string): HlsQuality | null {
  const layer = /-([hml])\.m3u8(?:\?|$)/u.exec(address)?.[1];
  return layer === undefined ? null : (named[layer] ?? null);
}

const order: readonly HlsQuality[] = ['high', 'medium', 'low'];

/** What can be chosen among pictures with these lists, best first; nothing where there is no choice. */
export function qualitiesOf(lists: readonly string[]): HlsQuality[] {
  const there = new Set(lists.map(qualityOfList));
  const found = order.filter((quality) => there.has(quality));
  return found.length > 1 ? found : [];
}

/** The index of the picture to play for a choice; -1: let the player decide. */
export function levelFor(quality: HlsQuality, lists: readonly string[]): number {
  return quality === 'auto' ? -1 : lists.findIndex((address) => qualityOfList(address) === quality);
}
