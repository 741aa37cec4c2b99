import { pinyin } from 'pinyin-pro';

/** Keys and queries are compared over so many characters; what is longer finds a little more than it says. */
const keyLength = 20;
const maxTerms = 4;

/** Letters and digits alone, lower case, full width made half. */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/**
 * What an entry is found by: a query matches when a key begins with it. Each name from each of its characters on, its pinyin
 * from each syllable on, its initials likewise, and the codes from their beginning.
 */
export function searchKeys(names: readonly string[], codes: readonly string[] = []): string[] {
  const keys = new Set<string>();
  const written = names.map(bare);
  // Whatever finds a name finds what is a part of it.
  const whole = written.filter(
    (name, at) => !written.some((other, n) => n !== at && other.includes(name) && (other !== name || n < at)),
  );
  for (const name of whole) {
    const syllables = syllablesOf(name);
    const last = name.endsWith('有限公司') ? 3 : 0;
    addSuffixes(keys, Array.from(name), last);
    addSuffixes(keys, syllables, last);
    addSuffixes(
      keys,
      syllables.map((syllable) => syllable.slice(0, 1)),
      last,
    );
  }
  for (const code of codes) keys.add(bare(code).slice(0, keyLength));
  keys.delete('');
  return [...keys];
}

/** Pinyin without tones, by which a list is ordered. */
export function sortKey(name: string): string {
  return syllablesOf(bare(name)).join('').slice(0, 120);
}

/** The terms of a query, all of which must match; empty: nothing that could be looked for. */
export function searchTerms(text: string): string[] {
  return text
    .split(/\s+/u)
    .map((term) => bare(term).slice(0, keyLength))
    .filter((term) => term !== '')
    .slice(0, maxTerms);
}

/** `last`: how many parts at the end nobody looks for: from 有限公司 the first is enough. */
function addSuffixes(keys: Set<string>, parts: readonly string[], last: number): void {
  for (let at = 0; at < parts.length - last; at += 1)
    keys.add(
      parts
        .slice(at, at + keyLength)
        .join('')
        .slice(0, keyLength),
    );
}

/** One a Chinese character; what is written in Latin letters stays together. */
function syllablesOf(name: string): string[] {
  return pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).map((part) => bare(part));
}
