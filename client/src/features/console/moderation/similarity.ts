/** Two texts at or above this share of common bigrams are shown as similar. */
export const similarEnough = 0.35;

interface Said {
  id: string;
  text: string;
}

/** The pairs of neighbouring characters, without punctuation, spaces and case; a lone character stands for itself. */
export function bigrams(text: string): Set<string> {
  const letters = Array.from(text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
  if (letters.length < 2) return new Set(letters);
  return new Set(letters.slice(1).map((letter, at) => `${letters[at] ?? ''}${letter}`));
}

/** Dice coefficient of two sets of bigrams: 0 nothing in common, 1 the same. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const pair of a) if (b.has(pair)) common += 1;
  return (2 * common) / (a.size + b.size);
}

/**
 * Gives a function that tells for one of the texts the ids of the others that ask about the same,
 * the closest first, at most `limit`. Cheap to make and to ask, so that a thousand can be on a board.
 */
export function similarityOf(texts: readonly Said[], limit = 5): (id: string) => string[] {
  const parts = new Map(texts.map((said) => [said.id, bigrams(said.text)]));
  const known = new Map<string, string[]>();
  return (id) => {
    const found = known.get(id) ?? closest(id, parts, limit);
    known.set(id, found);
    return found;
  };
}

function closest(id: string, parts: ReadonlyMap<string, Set<string>>, limit: number): string[] {
  const own = parts.get(id);
  if (!own) return [];
  const scored: { id: string; score: number }[] = [];
  for (const [other, pairs] of parts) {
    const score = other === id ? 0 : likeness(own, pairs);
    if (score >= similarEnough) scored.push({ id: other, score });
  }
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map((found) => found.id);
}
